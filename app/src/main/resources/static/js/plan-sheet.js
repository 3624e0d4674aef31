// Draws the state of the form as SVG: metres, with y turned round. What may be taken hold of carries data attributes.
import { at, boxOf, corners, rectangleOf } from './plan-shapes.js';

const NS = 'http://www.w3.org/2000/svg';

const make = (name, attributes, ...children) => {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value);
  node.append(...children);
  return node;
};
const path = points => points.map(([x, y]) => `${x},${-y}`).join(' ');

export const draw = (svg, state, say) => {
  svg.setAttribute('viewBox', `-1 ${-state.height - 1} ${state.width + 2} ${state.height + 2}`);
  const focused = document.activeElement?.closest?.('[data-house-at]')?.dataset.houseAt;
  svg.replaceChildren(ground(state), houses(state, say), spots(state), grips(state));
  if (focused !== undefined) svg.querySelector(`[data-house-at="${focused}"]`)?.focus({ preventScroll: true });
};

const ground = state => {
  const streets = state.ways.filter(way => way.kind === 'street' && way.points?.length > 2);
  const alleys = state.ways.filter(way => way.kind !== 'street' && way.points?.length > 1);
  return make('g', { 'data-ground': '', 'aria-hidden': 'true' },
    make('rect', { x: 0, y: -state.height, width: state.width, height: state.height, fill: '#efece6' }),
    ...streets.map(way => make('polygon', { points: path(way.points), fill: '#d9d3c8' })),
    ...alleys.map(way => make('polyline', { points: path(way.points), stroke: '#fff', 'stroke-width': way.width || 2, fill: 'none' })),
    ...[...streets, ...alleys].filter(way => way.name).map(way => label(way.points, way.name, 1.3, '#55616c')));
};

const label = (points, text, size, fill) => {
  const box = upright(points);
  const node = make('text', { x: box.x + box.w / 2, y: -(box.y + box.d / 2) + size * 0.36, 'font-size': size, fill, 'text-anchor': 'middle' });
  node.textContent = text;
  return node;
};
const upright = points => boxOf([...points, points[0]]);

const houses = (state, say) => make('g', { 'data-houses': '' }, ...state.houses.map((house, i) => {
  if (!house.points) return '';
  const chosen = i === state.chosen;
  const box = boxOf(house.points);
  const node = make('g', {
    class: chosen ? 'house chosen' : 'house', 'data-house-at': i, role: 'button', tabindex: '0', 'aria-pressed': chosen,
    'aria-label': `${say(house.door)} ${Math.round(box.w * 10) / 10} × ${Math.round(box.d * 10) / 10} m`
  }, make('polygon', { points: path(house.points) }));
  node.append(doorOf(house.points, box, house.door));
  return node;
}));

// The door stands in the upper left corner, turned with a turned house, so that parts in the middle stay free.
const doorOf = (points, box, door) => {
  const size = Math.min(1.9, Math.max(0.8, Math.min(box.w, box.d) / 2.2));
  const top = [...points].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  const [x, y] = rectangleOf(points) ? at(box, 0.35, box.d - size) : [top[0] + 0.35, top[1] - size];
  const text = make('text', { x, y: -y, 'font-size': size, fill: '#1b2530', 'aria-hidden': 'true', transform: box.turn ? `rotate(${-box.turn} ${x} ${-y})` : null });
  text.textContent = door;
  return text;
};

const spots = state => make('g', { 'data-spots': '', 'aria-hidden': 'true' }, ...state.houses.flatMap((house, i) => (house.spots ?? []).map((spot, j) => {
  const chosen = i === state.chosen;
  const node = make('g', { class: chosen ? 'spot chosen' : 'spot', 'data-spot-of': i, 'data-spot-at': j },
    make('circle', { cx: spot.x, cy: -spot.y, r: chosen ? 0.6 : 0.4 }));
  if (chosen) {
    const text = make('text', { x: spot.x, y: -spot.y - 0.8, 'font-size': 1.1, 'text-anchor': 'middle' });
    text.textContent = spot.kind;
    node.append(text);
  }
  return node;
})));

const grips = state => {
  const house = state.houses[state.chosen];
  const all = make('g', { 'data-grips': '', 'aria-hidden': 'true' });
  if (house?.points && state.tool === 'pick') {
    const held = rectangleOf(house.points) ? corners(rectangleOf(house.points)) : house.points;
    held.forEach(([x, y], i) => all.append(make('g', { class: 'grip', 'data-grip': i },
      make('circle', { cx: x, cy: -y, r: 1.1, class: 'reach' }), make('circle', { cx: x, cy: -y, r: 0.45 }))));
  }
  if (state.sketch?.length) {
    all.append(make('polyline', { points: path(state.sketch), class: 'sketch' }));
    state.sketch.forEach(([x, y]) => all.append(make('circle', { cx: x, cy: -y, r: 0.35, class: 'dot' })));
  }
  return all;
};
