// Shapes in metres, y to the north. The same arithmetic as Box.java and Metres.java, which have the last word.

export const round = n => Math.round(n * 1000) / 1000;
export const number = n => String(round(n) || 0);

const plain = text => text.normalize('NFKC').trim();
export const read = text => {
  const digits = plain(text).replace(/(米|m|M|°|度)$/, '').trim();
  return /^[+-]?\d{1,9}(\.\d{0,12})?$/.test(digits) ? Number(digits) : null;
};

export const writePoints = points => points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
export const readPoints = text => {
  const points = [];
  for (const pair of plain(text).replace(/\s*,\s*/g, ',').split(/[\s;、]+/)) {
    if (!pair) continue;
    const both = pair.split(',').map(read);
    if (both.length !== 2 || both.includes(null)) return null;
    points.push(both.map(round));
  }
  return points;
};

export const writeSpots = spots => spots.map(spot => `${spot.kind} ${number(spot.x)},${number(spot.y)}`).join('；');
export const readSpots = text => {
  const spots = [];
  for (const part of plain(text).split(/[;；]/)) {
    if (!part.trim()) continue;
    const found = /^([^\d,\s+-][^\d,\s]{0,11})\s*([^,]+),([^,]+)$/.exec(part.trim());
    const x = found && read(found[2]);
    const y = found && read(found[3]);
    if (!found || x === null || y === null) return null;
    spots.push({ kind: found[1], x, y });
  }
  return spots;
};

export const area = points => points.reduce((sum, [x, y], i) => {
  const [nx, ny] = points[(i + 1) % points.length];
  return sum + x * ny - nx * y;
}, 0) / 2;

export const at = (box, along, across) => {
  const turn = box.turn * Math.PI / 180;
  return [
    round(box.x + along * Math.cos(turn) - across * Math.sin(turn)),
    round(box.y + along * Math.sin(turn) + across * Math.cos(turn))];
};
export const corners = box => [at(box, 0, 0), at(box, box.w, 0), at(box, box.w, box.d), at(box, 0, box.d)];

/** The five numbers of a shape: a rectangle's own, or the upright box around anything else. */
export const boxOf = points => rectangleOf(points) ?? uprightOf(points);

export const rectangleOf = points => {
  if (points.length !== 4) return null;
  const left = area(points) < 0 ? [...points].reverse() : points;
  for (let i = 0; i < 4; i++) {
    const [a, b, c] = [left[i], left[(i + 1) % 4], left[(i + 2) % 4]];
    const w = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const d = Math.hypot(c[0] - b[0], c[1] - b[1]);
    const turn = w >= d ? direction(a, b) : direction(b, c) - 90; // the longer side knows the direction better
    const box = { x: a[0], y: a[1], w, d, turn: turn <= -180 ? turn + 360 : turn };
    if (box.turn <= -45 || box.turn > 45) continue;
    const fits = corners(box).every((p, j) => Math.hypot(p[0] - left[(i + j) % 4][0], p[1] - left[(i + j) % 4][1]) < 0.005);
    return fits ? box : null;
  }
  return null;
};

const direction = (a, b) => Math.atan2(b[1] - a[1], b[0] - a[0]) * 180 / Math.PI;

const uprightOf = points => {
  const xs = points.map(p => p[0]);
  const ys = points.map(p => p[1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, d: Math.max(...ys) - y, turn: 0 };
};

/** Moves, stretches and turns what lies in one box so that it lies in the other. */
export const carry = (points, from, to) => points.map(([x, y]) => {
  const turn = from.turn * Math.PI / 180;
  const along = (x - from.x) * Math.cos(turn) + (y - from.y) * Math.sin(turn);
  const across = (y - from.y) * Math.cos(turn) - (x - from.x) * Math.sin(turn);
  return at(to, from.w ? along * to.w / from.w : 0, from.d ? across * to.d / from.d : 0);
});

export const shift = (points, dx, dy) => points.map(([x, y]) => [round(x + dx), round(y + dy)]);

export const inside = (points, [x, y]) => {
  let within = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [points[i], points[j]];
    if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) within = !within;
  }
  return within;
};

/** A point on the half-metre grid, or on a line of a neighbour that is nearer than `reach`. */
export const snapped = ([x, y], xs, ys, reach = 0.4) => [nearest(x, xs, reach), nearest(y, ys, reach)];

const nearest = (value, lines, reach) => {
  let best = null;
  for (const line of lines) if (Math.abs(line - value) <= reach && (best === null || Math.abs(line - value) < Math.abs(best - value))) best = line;
  return best ?? Math.round(value * 2) / 2;
};
