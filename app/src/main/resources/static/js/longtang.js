// Small conveniences. Every page works without them.

// "/" goes to the search, unless somebody is writing.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const find = document.getElementById('find');
  if (!find) return;
  event.preventDefault();
  find.focus();
  find.select();
});

// A checkbox that shows what is typed into a password field.
document.addEventListener('change', event => {
  const field = document.getElementById(event.target.dataset?.reveals ?? '');
  if (field) field.type = event.target.checked ? 'text' : 'password';
});

// A menu closes when somebody looks elsewhere.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.me[open], details.rest[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A button marked data-prints opens the print dialogue.
document.addEventListener('click', event => {
  if (event.target.closest('[data-prints]')) window.print();
});

// A house on a lane's plan swaps what stands beside it; htmx itself lets links inside svg leave the page.
document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-swaps]');
  const place = link && document.getElementById(link.dataset.swaps);
  if (!place || !window.htmx || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const href = link.getAttribute('href');
  const focused = document.activeElement?.id;
  await window.htmx.ajax('GET', href, { target: place, swap: 'outerHTML' });
  history.replaceState(null, '', href);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
});
