// Tap a house or a part on a plan, and the fields follow. The fields can be filled in by hand just as well.
const NS = 'http://www.w3.org/2000/svg';
const NEAR = 1.5; // metres from a tap to a part that it means

for (const picker of document.querySelectorAll('[data-place]')) {
  const svg = picker.querySelector('svg');
  const field = name => picker.querySelector(`[name="${picker.dataset.prefix}${name}"]`);
  const spots = [...svg.querySelectorAll('.spot')].map(node => ({
    door: node.dataset.door, part: node.dataset.kind,
    x: Number(node.firstElementChild.getAttribute('cx')), y: -Number(node.firstElementChild.getAttribute('cy'))
  }));
  const round = n => String(Math.round(n * 100) / 100);

  const pin = svg.appendChild(document.createElementNS(NS, 'circle'));
  pin.setAttribute('class', 'pin');
  pin.setAttribute('r', '0.8');

  const show = () => {
    for (const house of svg.querySelectorAll('.house')) house.classList.toggle('chosen', house.dataset.door === field('door').value);
    const there = field('x').value !== '' && field('y').value !== '';
    pin.setAttribute('cx', there ? field('x').value : 0);
    pin.setAttribute('cy', there ? -field('y').value : 0);
    pin.setAttribute('visibility', there ? 'visible' : 'hidden');
  };
  const put = (x, y) => {
    field('x').value = round(x);
    field('y').value = round(y);
    show();
  };
  const told = () => {
    picker.dispatchEvent(new CustomEvent('placepicked', { bubbles: true, detail: Object.fromEntries(['door', 'part', 'x', 'y'].map(name => [name, field(name).value])) }));
  };

  svg.addEventListener('click', event => {
    const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const [x, y] = [p.x, -p.y];
    const house = event.target.closest('.house, .spot');
    if (house) field('door').value = house.dataset.door;
    const near = spots
      .filter(spot => !house || spot.door === house.dataset.door)
      .map(spot => ({ ...spot, away: Math.hypot(spot.x - x, spot.y - y) }))
      .sort((a, b) => a.away - b.away)[0];
    if (near && near.away <= NEAR) {
      field('door').value = near.door;
      field('part').value = near.part;
      put(near.x, near.y);
    } else {
      field('part').value = '';
      put(x, y);
    }
    told();
  });
  picker.addEventListener('change', event => {
    if (event.target === field('door') || event.target === field('part')) {
      const meant = spots.find(spot => spot.door === field('door').value && spot.part === field('part').value);
      if (meant) put(meant.x, meant.y);
    }
    show();
    told();
  });
  document.documentElement.classList.add('js');
  show();
}
