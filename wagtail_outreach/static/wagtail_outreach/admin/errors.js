/* Ties what is wrong with a field to its inputs and buttons, so that it is heard where it is put
   right, and goes to the first such field on the pages that are ours alone. */
(function () {
  const CONTROLS = 'input:not([type="hidden"]), select, textarea, button[data-chooser-action-choose]';

  function refusedFields() {
    return Array.from(document.querySelectorAll('[data-field-errors][id]'))
      .filter((errors) => errors.querySelector('.error-message'))
      .map((errors) => ({ errors, field: errors.closest('[data-field]') }))
      .filter(({ field }) => field);
  }

  function controlsOf(field) {
    return Array.from(field.querySelectorAll(CONTROLS)).filter(
      (control) => control.closest('[data-field]') === field,
    );
  }

  function tie({ errors, field }) {
    controlsOf(field).forEach((control) => {
      const before = (control.getAttribute('aria-describedby') || '').split(/\s+/).filter(Boolean);
      control.setAttribute('aria-describedby', [...new Set([...before, errors.id])].join(' '));
    });
  }

  function goTo(refused) {
    const controls = refused.flatMap(({ field }) => controlsOf(field));
    const first = controls.find((control) => control.offsetParent !== null);
    const said = first || document.querySelector('[data-outreach-form] > .messages');
    if (!said) return;
    if (!first) said.tabIndex = -1;
    said.focus();
  }

  // Wagtail makes the inputs of blocks once the document is there.
  window.addEventListener('load', () => {
    const refused = refusedFields();
    refused.forEach(tie);
    if (document.querySelector('[data-outreach-form]')) goTo(refused);
  });
})();
