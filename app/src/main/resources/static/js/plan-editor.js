// Draws on a lane's plan. The form's fields hold it; this writes into them, and everything can be typed instead.
import { at, boxOf, corners, inside, read, rectangleOf, round, snapped } from './plan-shapes.js';
import { readWay, typed, writeHouse } from './plan-rows.js';
import {
  build, canvas, choose, form, giveUp, grow, hint, houseList, isChanged, length, move, redo, remove, say, setOut, show, start, state, step, svg, undo, use, wayList
} from './plan-desk.js';

// Where the pointer is, in metres; snapped unless the box is off or Alt is held.
const place = event => {
  const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return [p.x, -p.y];
};
const lines = axis => state.houses.flatMap((house, i) => i === state.chosen && state.tool === 'pick' ? [] : (house.points ?? []).map(p => p[axis]));
const snaps = event => !event.altKey && form.querySelector('[data-snap]').checked;
const snap = (event, point) => snaps(event) ? snapped(point, lines(0), lines(1)) : point.map(round);
const houseAt = point => state.houses.findLastIndex(house => house.points && inside(house.points, point));

let held = null;
canvas.addEventListener('pointerdown', event => {
  if (event.button || !svg.contains(event.target)) return;
  const point = place(event);
  const target = event.target;
  if (state.tool === 'pick') {
    const grip = target.closest('[data-grip]');
    const spot = target.closest('[data-spot-at]');
    const house = target.closest('[data-house-at]');
    if (grip) held = { what: 'grip', at: Number(grip.dataset.grip), from: state.houses[state.chosen].points };
    else if (spot && Number(spot.dataset.spotOf) === state.chosen) held = { what: 'spot', at: Number(spot.dataset.spotAt) };
    else if (house) {
      const i = Number(house.dataset.houseAt);
      // A first touch only chooses, so that a finger can scroll over the drawing.
      if (event.pointerType === 'mouse' || i === state.chosen) held = { what: 'house', start: point, moved: [0, 0] };
      choose(i);
    } else choose(-1);
  } else if (state.tool === 'rect' || state.tool === 'row') {
    const start = snap(event, point);
    held = { what: state.tool, start };
  }
  if (held) {
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  }
});
canvas.addEventListener('pointermove', event => {
  if (!held) return;
  const point = snap(event, place(event));
  const house = state.houses[state.chosen];
  if (held.what === 'rect') state.sketch = closed(upright(held.start, point));
  if (held.what === 'row') state.sketch = [held.start, point];
  if (held.what === 'spot') Object.assign(house.spots[held.at], { x: point[0], y: point[1] });
  if (held.what === 'grip') house.points = dragged(held.from, held.at, point);
  if (held.what === 'house') {
    const [x, y] = boxCorner(house);
    const wanted = snap(event, [x - held.moved[0] + place(event)[0] - held.start[0], y - held.moved[1] + place(event)[1] - held.start[1]]);
    const by = [round(wanted[0] - x), round(wanted[1] - y)];
    held.moved = [held.moved[0] + by[0], held.moved[1] + by[1]];
    move(state.chosen, ...by);
  }
  show();
});
const boxCorner = house => { const box = boxOf(house.points); return [box.x, box.y]; };
const upright = ([ax, ay], [bx, by]) => corners({ x: Math.min(ax, bx), y: Math.min(ay, by), w: Math.abs(bx - ax), d: Math.abs(by - ay), turn: 0 });
const closed = points => [...points, points[0]];

// A rectangle stays one: the corner opposite holds still. Any other shape moves its one corner.
const dragged = (from, i, [x, y]) => {
  const box = rectangleOf(from);
  if (!box) return from.map((p, j) => j === i ? [x, y] : p);
  const turn = box.turn * Math.PI / 180;
  const still = corners(box)[(i + 2) % 4];
  const along = (x - still[0]) * Math.cos(turn) + (y - still[1]) * Math.sin(turn);
  const across = (y - still[1]) * Math.cos(turn) - (x - still[0]) * Math.sin(turn);
  if (Math.abs(along) < 0.5 || Math.abs(across) < 0.5) return from;
  const corner = at({ x: still[0], y: still[1], turn: box.turn }, Math.min(along, 0), Math.min(across, 0));
  return corners({ x: corner[0], y: corner[1], w: Math.abs(along), d: Math.abs(across), turn: box.turn });
};

const letGo = event => {
  if (!held) return;
  const { what, start } = held;
  held = null;
  const end = snap(event, place(event));
  state.sketch = null;
  if (event.type === 'pointercancel') {
    giveUp();
    return;
  }
  if (what === 'rect' && Math.abs(end[0] - start[0]) >= 0.5 && Math.abs(end[1] - start[1]) >= 0.5) {
    build(upright(start, end));
    use('pick');
  }
  if (what === 'row') {
    const far = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const turn = far < 1 ? 0 : Math.atan2(end[1] - start[1], end[0] - start[0]) * 180 / Math.PI;
    if (setOut(...start, Math.round(turn * 100) / 100)) use('pick');
  }
  if (what === 'grip' || what === 'house') grow(state.houses[state.chosen].points);
  step();
};
canvas.addEventListener('pointerup', letGo);
canvas.addEventListener('pointercancel', letGo);

canvas.addEventListener('click', event => {
  if (!svg.contains(event.target)) return;
  const point = place(event);
  if (state.tool === 'spot') putSpot(point, event);
  if (['polygon', 'alley', 'street'].includes(state.tool)) sketch(snap(event, point), event.detail > 1);
});
const putSpot = (point, event) => {
  const i = houseAt(point) >= 0 ? houseAt(point) : state.chosen;
  const house = state.houses[i];
  if (!house) {
    hint.textContent = form.dataset.hintNohouse;
    return;
  }
  const kind = form.querySelector('[data-spot-kind]').value;
  const grid = snaps(event) ? 2 : 10;
  const [x, y] = point.map(n => Math.round(n * grid) / grid);
  house.spots = [...(house.spots ?? []).filter(spot => spot.kind !== kind), { kind, x, y }];
  choose(i);
  step();
};
const sketch = (point, twice) => {
  const sofar = state.sketch ?? [];
  const reach = 1.2;
  const atStart = sofar.length > 2 && Math.hypot(point[0] - sofar[0][0], point[1] - sofar[0][1]) < reach;
  if (!twice && !atStart) {
    state.sketch = [...sofar, point];
    show();
    return;
  }
  finish(sofar);
};
const finish = points => {
  const enough = state.tool === 'alley' ? points.length > 1 : points.length > 2;
  if (!enough) return;
  if (state.tool === 'polygon') build(points);
  else state.ways.push({ kind: state.tool, name: '', width: state.tool === 'alley' ? 2 : '', points });
  use('pick');
  step();
};

// Keys work where the drawing has the focus, and undo everywhere but in a field.
canvas.addEventListener('focusin', event => {
  // Only what keys have reached: drawing anew under a pressed mouse would swallow its click.
  const house = event.target.matches(':focus-visible') && event.target.closest('[data-house-at]');
  if (house && !held && Number(house.dataset.houseAt) !== state.chosen) choose(Number(house.dataset.houseAt), false);
});
canvas.addEventListener('keydown', event => {
  if (event.key === 'Escape') return use('pick');
  if (event.key === 'Enter' && state.sketch) return finish(state.sketch);
  const house = event.target.closest('[data-house-at]');
  if (!house) return;
  const i = Number(house.dataset.houseAt);
  const by = event.shiftKey ? 0.1 : 0.5;
  const arrows = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] };
  if (arrows[event.key]) {
    event.preventDefault();
    move(i, ...arrows[event.key]);
    step();
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    remove(i);
    canvas.focus();
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(i);
    houseList.children[i].querySelector('input').focus();
  }
});
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches('input, textarea')) return;
  const back = event.key === 'z' && !event.shiftKey;
  const again = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
  if (back || again) {
    event.preventDefault();
    back ? undo() : redo();
  }
});

form.addEventListener('input', event => {
  const row = event.target.closest('[data-house]');
  if (row) {
    const i = [...houseList.children].indexOf(row);
    state.houses[i] = typed(state.houses[i], row, event.target.name);
    writeHouse(row, state.houses[i], say, event.target.name);
    step(false);
  } else if (event.target.closest('[data-way]')) {
    state.ways = [...wayList.children].map(readWay);
    step(false);
  } else if (['width', 'height'].includes(event.target.name)) {
    state[event.target.name] = length(event.target.name, state[event.target.name]);
    step(false);
  }
});
houseList.addEventListener('toggle', event => {
  if (event.target.open) choose([...houseList.children].indexOf(event.target), false);
}, true);

const deeds = {
  undo,
  redo,
  closer: () => scale(1.5),
  farther: () => scale(1 / 1.5),
  add: () => {
    const x = Math.round(state.width / 2);
    const y = Math.round(state.height / 2);
    build(corners({ x, y, w: 4, d: 8, turn: 0 }));
    step();
    houseList.lastElementChild.querySelector('input').focus();
  },
  remove: button => remove([...houseList.children].indexOf(button.closest('[data-house]'))),
  'remove-way': button => {
    state.ways.splice([...wayList.children].indexOf(button.closest('[data-way]')), 1);
    step();
  },
  row: (button, event) => {
    const [x, y] = ['x', 'y'].map(name => read(form.elements[`row-${name}`].value));
    if (x === null || y === null || !setOut(x, y, read(form.elements['row-turn'].value) ?? 0)) return;
    event.preventDefault();
    step();
  }
};
let zoom = 1;
const scale = by => {
  zoom = Math.min(8, Math.max(1, zoom * by));
  svg.style.width = `${zoom * 100}%`;
  svg.style.maxHeight = zoom > 1 ? 'none' : '';
};
document.addEventListener('click', event => {
  const button = event.target.closest('[data-do], [data-tool]');
  if (!button || button === canvas) return;
  if (button.dataset.tool) use(button.dataset.tool);
  else if (button.matches('button')) deeds[button.dataset.do]?.(button, event);
});

let saved = false;
form.addEventListener('submit', () => { saved = true; });
window.addEventListener('beforeunload', event => { if (!saved && isChanged()) event.preventDefault(); });
window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

document.documentElement.classList.add('js');
svg.setAttribute('role', 'group');
start();
for (const flaw of document.querySelectorAll('.flaws a')) flaw.addEventListener('click', () => { const row = document.querySelector(flaw.hash); if (row?.tagName === 'DETAILS') row.open = true; });
