// The plan on the desk: the state of the form, its steps back and forth, and the deeds that change it.
import { at, corners, read, round, shift } from './plan-shapes.js';
import { draw } from './plan-sheet.js';
import { fill, readHouse, readWay, writeHouse, writeWay } from './plan-rows.js';

export const form = document.querySelector('[data-plan]');
export const canvas = form.querySelector('[data-canvas]');
export const svg = canvas.querySelector('svg');
export const houseList = form.querySelector('[data-houses-list]');
export const wayList = form.querySelector('[data-ways-list]');
export const hint = form.querySelector('[data-hint]');
const MOST_STEPS = 100;

export const say = door => door ? form.dataset.door.replace('#', door) : form.dataset.new;
export const length = (name, otherwise) => { const n = read(form.elements[name].value); return n >= 1 ? n : otherwise; };

export const state = { houses: [], ways: [], width: 60, height: 40, chosen: -1, tool: 'pick', sketch: null };
let past = [];
let future = [];

const kept = () => JSON.stringify([state.houses, state.ways, state.width, state.height]);
let before = '';

const readForm = () => {
  state.houses = [...houseList.children].map(readHouse);
  state.ways = [...wayList.children].map(readWay);
  state.width = length('width', 60);
  state.height = length('height', 40);
};
export const show = () => {
  draw(svg, state, say);
  form.querySelector('[data-count]').textContent = state.houses.length;
  for (const [what, off] of [['undo', !past.length], ['redo', !future.length]]) {
    for (const button of document.querySelectorAll(`[data-do="${what}"]`)) button.disabled = off;
  }
};
const write = () => {
  fill(houseList, 'house-row', state.houses, (row, house) => writeHouse(row, house, say), 'house');
  fill(wayList, 'way-row', state.ways, writeWay, 'way');
  form.elements.width.value = state.width;
  form.elements.height.value = state.height;
};
/** One step that can be undone; `write` is left out while somebody types. */
export const step = (rows = true) => {
  const now = kept();
  if (now !== before) {
    past = [...past, before].slice(-MOST_STEPS);
    future = [];
    before = now;
    form.querySelector('[data-dirty]').hidden = false;
  }
  if (rows) write();
  show();
};
const travel = (from, to) => {
  if (!from.length) return;
  to.push(before);
  before = from.pop();
  [state.houses, state.ways, state.width, state.height] = JSON.parse(before);
  state.chosen = Math.min(state.chosen, state.houses.length - 1);
  write();
  show();
};

export const choose = (i, open = true) => {
  state.chosen = i;
  [...houseList.children].forEach((row, j) => {
    if (open) row.open = j === i;
    row.classList.toggle('chosen', j === i);
  });
  const row = houseList.children[i];
  if (row && open) houseList.scrollTo({ top: row.offsetTop - houseList.offsetTop }); // the list, never the page
  show();
};
export const use = tool => {
  state.tool = tool;
  state.sketch = null;
  canvas.dataset.tool = tool;
  for (const button of form.querySelectorAll('[data-tool]')) if (button !== canvas) button.setAttribute('aria-pressed', button.dataset.tool === tool);
  for (const more of form.querySelectorAll('[data-for="spot"]')) more.hidden = tool !== 'spot';
  if (tool === 'row') form.querySelector('details[data-for="row"]').open = true;
  hint.textContent = form.dataset[`hint${tool[0].toUpperCase()}${tool.slice(1)}`];
  show();
};

export const undo = () => travel(past, future);
export const redo = () => travel(future, past);
export const isChanged = () => past.length > 0;
/** What was being drawn is dropped. */
export const giveUp = () => {
  [state.houses, state.ways] = JSON.parse(before);
  show();
};
export const start = () => {
  readForm();
  before = kept();
  use('pick');
};

const nextDoor = () => {
  const doors = state.houses.map(house => parseInt(house.door, 10)).filter(Number.isFinite);
  return String(doors.length ? Math.max(...doors) + 1 : 1);
};
export const build = (points, door = nextDoor()) => {
  state.houses.push({ door, floors: '', built: '', points, spots: [] });
  grow(points);
  choose(state.houses.length - 1);
};
export const grow = points => {
  for (const [x, y] of points) {
    if (x > state.width) state.width = Math.ceil(x + 2);
    if (y > state.height) state.height = Math.ceil(y + 2);
  }
};
export const move = (i, dx, dy) => {
  const house = state.houses[i];
  if (!house?.points) return;
  house.points = shift(house.points, dx, dy);
  house.spots = house.spots?.map(spot => ({ ...spot, x: round(spot.x + dx), y: round(spot.y + dy) }));
};
export const remove = i => {
  state.houses.splice(i, 1);
  choose(-1);
  step();
};
export const setOut = (x, y, turn) => {
  const number = name => read(form.elements[`row-${name}`].value);
  const [first, count, width, depth] = ['first', 'count', 'width', 'depth'].map(number);
  if ([first, count, width, depth].includes(null) || count < 1 || count > 400 || width <= 0 || depth <= 0) return false;
  for (let i = 0; i < count; i++) {
    const [cx, cy] = at({ x, y, turn }, i * (width + (number('gap') ?? 0)), 0);
    build(corners({ x: cx, y: cy, w: width, d: depth, turn }), String(first + i * (number('step') ?? 2)));
    const house = state.houses.at(-1);
    house.floors = form.elements['row-floors'].value;
    house.built = form.elements['row-built'].value;
  }
  return true;
};
