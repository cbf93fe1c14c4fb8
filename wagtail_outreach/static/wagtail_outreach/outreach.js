// What the pages do better with a script. Without it everything is there and works.
"use strict";

const folded = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();

// A long list of values gets a field that leaves those which contain what is typed.
function addFinder(values, number) {
  const items = [...values.querySelectorAll(".outreach-options > li")];
  const rest = values.querySelector(".outreach-rest");
  const field = document.createElement("input");
  field.type = "search";
  field.className = "outreach-finder";
  field.setAttribute("aria-label", values.dataset.outreachLong);
  field.placeholder = values.dataset.outreachLong;
  values.id ||= `outreach-long-${number}`;
  field.setAttribute("aria-controls", values.id);
  // it is there from the start, so that what is put into it is read out
  const word = document.createElement("p");
  word.className = "outreach-muted outreach-found";
  word.setAttribute("role", "status");
  let wasOpen = null;
  field.addEventListener("input", () => {
    const wanted = folded(field.value.trim());
    const fits = (item) => folded(item.textContent).includes(wanted);
    for (const item of items) item.hidden = !fits(item) && !item.querySelector(":checked");
    word.textContent = items.some(fits) ? "" : values.dataset.outreachNone;
    if (wanted) wasOpen ??= rest.open;
    rest.open = wanted ? true : (wasOpen ?? rest.open);
    if (!wanted) wasOpen = null;
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  values.querySelector(".outreach-options").before(field, word);
}

// What was left empty is not sent, so that the address is short.
function leaveOutEmpty(event) {
  const form = event.target;
  for (const field of form.elements) {
    if (field.name && !field.value) field.disabled = true;
  }
  if ([...new FormData(form)].length === 0) {
    // a form without values would leave a question mark behind
    event.preventDefault();
    window.location.assign(form.action);
  }
  // a visitor who comes back finds the form as it was
  window.addEventListener("pageshow", () => {
    for (const field of form.elements) field.disabled = false;
  });
}

document.querySelectorAll("[data-outreach-long]").forEach(addFinder);
document.querySelectorAll("form.outreach-form").forEach((form) => form.addEventListener("submit", leaveOutEmpty));
// Where there is room beside the list, the form is open, also where the stylesheet cannot open it.
if (window.matchMedia("(min-width: 60rem)").matches) {
  document.querySelectorAll(".outreach-narrow").forEach((each) => { each.open = true; });
}
