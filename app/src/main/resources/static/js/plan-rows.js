// The form's rows are the plan: reads them into the state, and writes the state back into them.
import { boxOf, carry, corners, number, read, readPoints, readSpots, writePoints, writeSpots } from './plan-shapes.js';

const field = (row, name) => row.querySelector(`[name="${name}"]`);
const value = (row, name) => field(row, name).value;

export const readHouse = row => {
  const points = readPoints(value(row, 'points'));
  const house = {
    door: value(row, 'door').trim(), floors: value(row, 'floors'), built: value(row, 'built'),
    points: points?.length > 2 ? points : null, spots: readSpots(value(row, 'spots')), rawSpots: value(row, 'spots'), rawPoints: value(row, 'points')
  };
  if (!house.points && !value(row, 'points').trim()) {
    const box = numbers(row);
    if (box) house.points = corners(box);
  }
  return house;
};

const numbers = row => {
  const [x, y, w, d] = ['x', 'y', 'w', 'd'].map(name => read(value(row, name)));
  const turn = value(row, 'turn').trim() ? read(value(row, 'turn')) : 0;
  return [x, y, w, d, turn].includes(null) || w <= 0 || d <= 0 ? null : { x, y, w, d, turn };
};

/** After somebody typed into `name`: numbers move the outline, and the parts go along. */
export const typed = (house, row, name) => {
  const next = readHouse(row);
  const box = numbers(row);
  if (['x', 'y', 'w', 'd', 'turn'].includes(name) && house.points && box) {
    const from = boxOf(house.points);
    next.points = carry(house.points, from, box);
    next.spots = house.spots?.map(spot => {
      const [[x, y]] = carry([[spot.x, spot.y]], from, box);
      return { ...spot, x, y };
    }) ?? next.spots;
  }
  return next;
};

export const writeHouse = (row, house, say, except) => {
  const set = (name, text) => { if (name !== except) field(row, name).value = text; };
  const box = house.points && boxOf(house.points);
  set('door', house.door);
  set('floors', house.floors);
  set('built', house.built);
  if (box) {
    set('x', number(box.x));
    set('y', number(box.y));
    set('w', number(box.w));
    set('d', number(box.d));
    set('turn', String(Math.round(box.turn * 100) / 100 || 0));
    set('points', writePoints(house.points));
  } else set('points', house.rawPoints ?? '');
  set('spots', house.spots ? writeSpots(house.spots) : house.rawSpots ?? '');
  row.querySelector('[data-title]').textContent = say(house.door);
  row.querySelector('[data-size]').textContent = box ? `${number(box.w)} × ${number(box.d)} m` : '';
};

export const readWay = row => ({
  kind: value(row, 'wayKind'), name: value(row, 'wayName'), width: read(value(row, 'wayWidth')) ?? '',
  points: readPoints(value(row, 'wayPoints')), rawPoints: value(row, 'wayPoints')
});

export const writeWay = (row, way) => {
  field(row, 'wayKind').value = way.kind;
  field(row, 'wayName').value = way.name;
  field(row, 'wayWidth').value = way.width;
  field(row, 'wayPoints').value = way.points ? writePoints(way.points) : way.rawPoints ?? '';
};

/** As many rows as things, from the page's template, numbered. */
export const fill = (list, template, things, write, mark) => {
  while (list.children.length > things.length) list.lastElementChild.remove();
  while (list.children.length < things.length) list.append(document.getElementById(template).content.firstElementChild.cloneNode(true));
  things.forEach((thing, i) => {
    list.children[i].id = `${mark}-${i}`;
    write(list.children[i], thing);
  });
};
