/* Lets stream field blocks use widgets made of several inputs (a text in each language, a period).
   Its state is the list of the inputs' values, in the order in which they stand. */
(function () {
  const INPUTS = 'input, select, textarea';

  class BoundComposite {
    constructor(element, id) {
      this.element = element;
      this.inputs = Array.from(element.querySelectorAll(INPUTS));
      this.idForLabel = this.inputs.length ? this.inputs[0].id : id;
    }

    getValue() {
      return this.inputs.map((input) => input.value);
    }

    getState() {
      return this.getValue();
    }

    setState(state) {
      (state || []).forEach((value, index) => {
        if (this.inputs[index]) this.inputs[index].value = value === null ? '' : value;
      });
    }

    setInvalid(invalid) {
      this.inputs.forEach((input) => {
        if (invalid) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      });
    }

    getTextLabel(options) {
      const visible = this.inputs.filter((input) => input.type !== 'hidden');
      const filled = visible.map((input) => input.value.trim()).filter(Boolean);
      const label = filled[0] || '';
      const longest = options && options.maxLength;
      return longest && label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
    }

    focus() {
      if (this.inputs.length) this.inputs[0].focus();
    }

    setCapabilityOptions() {}
  }

  class Composite {
    constructor(html) {
      this.html = html;
    }

    render(placeholder, name, id, initialState, parentCapabilities, options) {
      const holder = document.createElement('div');
      holder.innerHTML = this.html.replace(/__NAME__/g, name).replace(/__ID__/g, id).trim();
      const element = holder.firstElementChild;
      placeholder.replaceWith(element);
      const described = options && options.attributes && options.attributes['aria-describedby'];
      const bound = new BoundComposite(element, id);
      if (described) {
        bound.inputs.forEach((input) => input.setAttribute('aria-describedby', described));
      }
      bound.setState(initialState);
      return bound;
    }

    getByName(name, container) {
      const input = container.querySelector(`[name^="${name}_"]`);
      return new BoundComposite(input.closest('[data-outreach-composite]'), name);
    }
  }

  window.telepath.register('wagtail_outreach.Composite', Composite);
})();
