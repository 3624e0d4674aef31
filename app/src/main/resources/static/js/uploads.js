// Sends files in parts and goes on where it stopped. Without this the form sends them as one.
const PART = 1 << 20;
const LONGEST_WAIT = 15_000;

for (const form of document.querySelectorAll('form[data-uploads]')) {
  const list = form.querySelector('[data-sending]');
  const says = key => form.dataset[key];
  const leaving = event => event.preventDefault();

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    const label = form.querySelector('[name=label]').value;
    const files = [...form.querySelector('input[type=file]').files];
    const lines = files.map(line);
    list.replaceChildren(...lines.map(one => one.node));
    list.hidden = false;
    button.disabled = true;
    window.addEventListener('beforeunload', leaving);
    let kept = 0;
    for (const [i, file] of files.entries()) {
      const sent = await send(file, label, lines[i]).catch(() => lines[i].say(says('refused'), true)); // it cannot be read
      if (sent) kept++;
    }
    window.removeEventListener('beforeunload', leaving);
    button.disabled = false;
    if (kept === files.length) { location.hash = 'proof'; location.reload(); }
  });

  function line(file) {
    const node = document.createElement('li');
    const name = document.createElement('b');
    const bar = document.createElement('progress');
    const state = document.createElement('span');
    name.textContent = file.name;
    bar.max = file.size;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    state.textContent = says('waiting');
    node.append(name, bar, state);
    state.setAttribute('role', 'status');
    return {
      node,
      at: bytes => { bar.value = bytes; if (state.classList.contains('bad')) { state.textContent = ''; state.classList.remove('bad'); } },
      say: (text, bad) => { state.textContent = text; state.classList.toggle('bad', Boolean(bad)); },
    };
  }

  // True when the file is kept; false when it will not be, which its line says.
  async function send(file, label, shown) {
    const named = await upload(file, label);
    let offset = -1;
    for (let failures = 0; ;) {
      try {
        const answer = offset < 0 ? await announce(file, label, named) : await part(file, named, offset);
        const far = Number(answer.headers.get('Upload-Offset') ?? -1);
        if (answer.status === 423) throw new TypeError('busy');
        if (!answer.ok && !(answer.status === 409 && far >= 0)) return refused(answer, named, shown);
        if (answer.ok && offset >= 0 && far <= offset && offset < file.size) throw new TypeError('no room there');
        const arrived = offset >= 0 && answer.ok && far === file.size;
        if (offset >= 0) failures = 0;
        offset = far;
        shown.at(offset);
        if (arrived) { shown.say(says('kept')); return true; }
      } catch (broken) {
        if (!(broken instanceof TypeError)) throw broken;
        shown.say(says('broken'), true);
        await comesBack(failures++);
        offset = -1;
      }
    }
  }

  // The same file for the same purpose is the same upload, also after the page was closed; until the matter moves on,
  // for then it may be wanted anew.
  async function upload(file, label) {
    if (!window.crypto?.subtle) return { id: random() };
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const name = new TextEncoder().encode(`${form.dataset.uploads}\n${form.dataset.version}\n${label}\n${sha256}`);
    const id = hex(await crypto.subtle.digest('SHA-256', name)).slice(0, 32);
    return { id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), sha256 };
  }

  const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const random = () => hex(crypto.getRandomValues(new Uint8Array(16)))
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

  const said = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  function announce(file, label, { id, sha256 }) {
    const metadata = [`id ${said(id)}`, `label ${said(label)}`, `name ${said(file.name)}`];
    if (sha256) metadata.push(`sha256 ${said(sha256)}`);
    return ask(form.dataset.uploads, 'POST', { 'Upload-Length': file.size, 'Upload-Metadata': metadata.join(',') });
  }

  function part(file, { id }, offset) {
    const headers = { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' };
    return ask(`${form.dataset.uploads}/${id}`, 'PATCH', headers, file.slice(offset, offset + PART));
  }

  function ask(path, method, headers, body) {
    const token = JSON.parse(document.body.getAttribute('hx-headers'));
    return fetch(path, {
      method, body, redirect: 'manual',
      headers: { 'Tus-Resumable': '1.0.0', Accept: 'application/json', ...token, ...headers },
    }).then(answer => { if (answer.status >= 500) throw new TypeError('away'); return answer; });
  }

  async function refused(answer, { id }, shown) {
    if (answer.type === 'opaqueredirect' || answer.status === 403) shown.say(says('signed'), true);
    else {
      shown.say((await answer.json().catch(() => ({}))).detail ?? says('refused'), true);
      ask(`${form.dataset.uploads}/${id}`, 'DELETE', {}).catch(() => {}); // else it is swept in two days
    }
    return false;
  }

  const comesBack = failures => new Promise(resolve => {
    setTimeout(resolve, Math.min(LONGEST_WAIT, 500 * 2 ** failures));
    window.addEventListener('online', resolve, { once: true });
  });
}
