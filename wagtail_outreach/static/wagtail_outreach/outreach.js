// What the pages do better with a script. Without it everything is there and works.
"use strict";

// A long list of values gets a field that leaves those which contain what is typed.
function addFinder(list, number) {
  const field = document.createElement("input");
  field.type = "search";
  field.className = "outreach-finder";
  field.setAttribute("aria-label", list.dataset.outreachLong);
  field.placeholder = list.dataset.outreachLong;
  list.id ||= `outreach-long-${number}`;
  field.setAttribute("aria-controls", list.id);
  const folded = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  field.addEventListener("input", () => {
    const wanted = folded(field.value.trim());
    for (const item of list.children) {
      item.hidden = !folded(item.textContent).includes(wanted) && !item.querySelector(":checked");
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  list.before(field);
}

// What was left empty is not sent, so that the address is short.
function leaveOutEmpty(event) {
  for (const field of event.target.elements) {
    if (field.name && !field.value) field.disabled = true;
  }
  // a visitor who comes back finds the form as it was
  window.addEventListener("pageshow", () => {
    for (const field of event.target.elements) field.disabled = false;
  });
}

document.querySelectorAll("[data-outreach-long]").forEach(addFinder);
document.querySelectorAll("form.outreach-form").forEach((form) => form.addEventListener("submit", leaveOutEmpty));
// Where there is room beside the list, the form is open.
if (window.matchMedia("(min-width: 60rem)").matches) {
  document.querySelectorAll(".outreach-narrow").forEach((each) => { each.open = true; });
}
