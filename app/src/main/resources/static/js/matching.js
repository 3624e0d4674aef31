// The matching desk by keyboard: 1 2 3 answer, u undoes, ? explains. Every button works without it.

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const key = event.key === '？' ? '?' : event.key.toLowerCase();
  const button = document.querySelector(`#desk [data-key="${CSS.escape(key)}"]`);
  const help = document.querySelector(`#desk [data-key-opens="${CSS.escape(key)}"]`);
  if (!button && !help) return;
  event.preventDefault();
  if (help) help.open = !help.open;
  else if (!document.querySelector('#desk.htmx-request, #desk .htmx-request')) button.click();
});

// A refusal comes with the next question: it is shown like any other answer.
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.status === 409 && event.detail.target.id === 'desk') event.detail.shouldSwap = true;
});

// The next question begins at its head, for eyes and for screen readers.
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.id !== 'desk') return;
  const head = document.getElementById('deskhead');
  head?.focus({ preventScroll: true });
  if (head && head.getBoundingClientRect().top < 0) head.scrollIntoView({ block: 'start' });
});
