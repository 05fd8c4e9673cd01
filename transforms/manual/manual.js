// The search of an encoding manual's first page. Put into it by manual/index.html.jinja, for
// teikit odd build. Without it the page is the same list, without the field.
"use strict";
const form = document.getElementById("search");
const field = document.getElementById("q");
const found = document.getElementById("found");
const sections = Array.from(document.querySelectorAll("details.section"));
const opened = sections.map((section) => section.open);

function look() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  sections.forEach((section, at) => {
    let here = 0;
    for (const row of section.querySelectorAll("li[data-find]")) {
      const fits = words.every((word) => row.dataset.find.includes(word));
      row.hidden = !fits;
      here += fits;
    }
    section.hidden = here === 0;
    section.open = words.length ? here > 0 : opened[at];
    count += here;
  });
  found.textContent = words.length ? (count === 1 ? "1 entry" : count + " entries") : "";
}

function best() {
  const name = field.value.trim().toLowerCase().replace(/[<>@]/g, "");
  const rows = Array.from(document.querySelectorAll("li[data-find]:not([hidden])"));
  const named = rows.find((row) => row.querySelector("code").textContent.toLowerCase() === name);
  return named || rows[0];
}

form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") || "";
field.addEventListener("input", look);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const row = field.value.trim() && best();
  if (row) { location.href = row.querySelector("a").href; }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== field) { event.preventDefault(); field.focus(); }
});
if (field.value) { look(); field.focus(); }
