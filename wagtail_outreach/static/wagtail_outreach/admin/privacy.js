/* Says which pages are still public once somebody has restricted one, and opens the privacy of a
   page where the address asks for it. Wagtail sets privacy in a window of its own, by script only. */
(function () {
  const { address, open } = document.currentScript.dataset;

  function say({ text, links }) {
    if (!text) {
      document.dispatchEvent(new CustomEvent('w-messages:clear'));
      return;
    }
    document.dispatchEvent(
      new CustomEvent('w-messages:add', { detail: { clear: true, text, type: 'warning' } }),
    );
    const message = document.querySelector('.messages li:last-child');
    if (!message) return;
    links.forEach(({ url, label }) => {
      const link = document.createElement('a');
      link.className = 'button button-small button-secondary';
      link.href = url;
      link.textContent = label;
      message.append(' ', link);
    });
  }

  document.addEventListener('w-privacy:changed', () => {
    const dialog = document.getElementById('set-privacy');
    const page = /\/pages\/(\d+)\/privacy\//.exec((dialog && dialog.dataset.url) || '');
    if (!page) return;
    fetch(address.replace('/0/', `/${page[1]}/`), { credentials: 'same-origin' })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then(say);
  });

  window.addEventListener('load', () => {
    const button = document.querySelector('[data-a11y-dialog-show="set-privacy"]');
    if (window.location.hash === `#${open}` && button) button.click();
  });
})();
