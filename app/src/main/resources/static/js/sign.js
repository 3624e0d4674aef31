// A finger signs. The strokes are sent as numbers, and drawn again where they are kept.
for (const form of document.querySelectorAll('[data-signs]')) {
  const canvas = form.querySelector('canvas');
  const pen = canvas.getContext('2d');
  const again = form.querySelector('[data-again]');
  const confirm = form.querySelector('[data-confirm]');
  let strokes = [];
  let drawing = false;

  const at = event => {
    const box = canvas.getBoundingClientRect();
    const inside = (n, most) => Math.max(0, Math.min(most, Math.round(n)));
    return [
      inside((event.clientX - box.left) * canvas.width / box.width, canvas.width),
      inside((event.clientY - box.top) * canvas.height / box.height, canvas.height)
    ];
  };
  const draw = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 9;
    pen.lineCap = pen.lineJoin = 'round';
    for (const stroke of strokes) {
      pen.beginPath();
      pen.moveTo(...stroke[0]);
      for (const point of stroke) pen.lineTo(...point);
      pen.stroke();
    }
    again.disabled = confirm.disabled = strokes.length === 0;
  };

  canvas.addEventListener('pointerdown', event => {
    if (!event.isPrimary) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    drawing = true;
    strokes.push([at(event)]);
    draw();
  });
  canvas.addEventListener('pointermove', event => {
    if (!drawing || !event.isPrimary) return;
    const between = event.getCoalescedEvents?.() ?? [];
    strokes.at(-1).push(...(between.length ? between : [event]).map(at));
    draw();
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => { drawing = false; });
  again.addEventListener('click', () => { strokes = []; draw(); });
  form.addEventListener('submit', () => {
    form.elements.strokes.value = strokes.map(stroke => stroke.map(point => point.join(',')).join(' ')).join(';');
    form.elements.deviceAt.value = new Date().toISOString();
  });

  form.hidden = false;
  document.querySelector('[data-paper]').open = false;
  draw();
}
