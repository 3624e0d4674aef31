// A slider over two photos. Without it they stand beside each other.
for (const slide of document.querySelectorAll('[data-slide]')) {
  const layers = slide.querySelector('.layers');
  const range = slide.querySelector('input[type=range]');
  const show = () => layers.style.setProperty('--at', `${range.value}%`);
  const under = event => {
    const box = layers.getBoundingClientRect();
    range.value = 100 * (event.clientX - box.left) / box.width;
    show();
  };

  range.addEventListener('input', show);
  layers.addEventListener('pointerdown', event => { layers.setPointerCapture(event.pointerId); under(event); });
  layers.addEventListener('pointermove', event => { if (layers.hasPointerCapture(event.pointerId)) under(event); });
  slide.hidden = false;
  show();
}
