// The drop zone says what was chosen. Choosing, dropping and sending work without this.
for (const form of document.querySelectorAll('[data-drop]')) {
  const input = form.querySelector('input[type=file]');
  const list = form.querySelector('[data-chosen]');
  const zone = input.parentElement;

  const size = bytes => bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
  const show = () => {
    list.replaceChildren(...[...input.files].map(file => {
      const line = document.createElement('li');
      const name = document.createElement('b');
      const weight = document.createElement('span');
      name.textContent = file.name;
      weight.textContent = size(file.size);
      line.append(name, weight);
      return line;
    }));
    list.hidden = input.files.length === 0;
  };

  input.addEventListener('change', show);
  for (const over of ['dragenter', 'dragover']) zone.addEventListener(over, () => zone.classList.add('over'));
  for (const gone of ['dragleave', 'drop']) zone.addEventListener(gone, () => zone.classList.remove('over'));

  // Back from the next page: a new form, not the one that was sent.
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  show();
}
