"use strict";
(() => {
  // Answers are kept in this browser and saved as a file. Nothing is sent, and text is only ever set as text.
  const say = {{ words|tojson }};
  const form = JSON.parse(document.getElementById("packet").textContent);
  const key = "wording-reply-" + form.packet;
  const at = id => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const told = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const boxes = all(".marked .reply");
  const name = at("reply-name"), day = at("reply-day"), whole = at("reply-comment");
  const number = value => value.toLocaleString("en");
  const words = found => number(found.reduce((sum, box) => sum + Number(box.dataset.words), 0));
  const answer = box => box.querySelector("input:checked")?.value ?? null;
  const remark = box => box.querySelector("textarea");
  const tidy = text => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd").trim();

  const reply = () => ({
    schema: "wording/reply@1",
    packet: form.packet,
    old: form.old,
    new: form.new,
    name: tidy(name.value),
    ...(day.value && { day: day.value }),
    answers: boxes
      .map(box => ({ change: box.dataset.change, answer: answer(box), comment: tidy(remark(box).value) }))
      .filter(entry => entry.answer || entry.comment),
    comment: tidy(whole.value),
  });

  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(reply()));
    } catch {
      at("reply-unkept").textContent = say.unkept;
    }
  };

  const text = value => (typeof value === "string" ? value : "");
  const fill = kept => {
    name.value = text(kept.name);
    day.value = text(kept.day);
    whole.value = text(kept.comment);
    const given = new Map((Array.isArray(kept.answers) ? kept.answers : []).map(entry => [entry?.change, entry]));
    for (const box of boxes) {
      const entry = given.get(box.dataset.change) ?? {};
      all("input", box).forEach(input => (input.checked = input.value === entry.answer));
      remark(box).value = text(entry.comment);
    }
  };

  const recall = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (kept && typeof kept === "object") fill(kept);
    } catch {
      // What is kept there is not ours to read: begin with an empty form.
    }
  };

  const set = (element, value) => {
    if (element.textContent !== value) element.textContent = value;
  };

  const count = () => {
    const open = boxes.filter(box => !answer(box));
    const values = { n: boxes.length - open.length, all: boxes.length, changes: open.length, words: words(open) };
    const left = open.length ? "; " + told(open.length > 1 ? say.left : say.left_one, values) : "";
    set(at("reply-progress"), told(say.answered, values));
    set(at("reply-left"), told(say.answered, values) + left + ".");
    at("reply-unanswered").replaceChildren(...open.flatMap((box, n) => {
      const link = document.createElement("a");
      link.href = "#" + box.dataset.change;
      link.textContent = box.dataset.change;
      return n ? [", ", link] : [link];
    }));
    at("reply-unanswered").parentElement.hidden = !open.length;
  };

  const look = () => {
    const seen = boxes.filter(box => box.checkVisibility ? box.checkVisibility() : box.offsetParent);
    const values = { changes: seen.length, all: boxes.length, words: words(seen) };
    set(at("shown-now"), seen.length ? told(say.shown, values) : "");
  };

  const slug = value => value.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  const refuse = () => {
    name.setAttribute("aria-invalid", "true");
    at("reply-needed").textContent = say.needed;
    name.focus();
  };

  const save = () => {
    if (!tidy(name.value)) return refuse();
    name.removeAttribute("aria-invalid");
    at("reply-needed").textContent = "";
    keep();
    const content = JSON.stringify(reply(), null, 2) + "\n";
    const link = document.createElement("a");
    link.download = "reply-" + ([...slug(name.value)].slice(0, 40).join("") || "member") + ".json";
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    at("reply-text").value = content;
    at("reply-copy").hidden = false;
    at("reply-saved").textContent = told(say.saved, { file: link.download });
  };

  const forget = () => {
    if (!confirm(say.sure)) return;
    clearTimeout(waiting);
    waiting = 0;
    fill({});
    at("reply-copy").hidden = true;
    at("reply-text").value = "";
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
    at("reply-saved").textContent = say.forgotten;
    count();
  };

  const step = event => {
    const letter = at("letters").checked && !event.altKey && !event.ctrlKey && !event.metaKey;
    const way = letter ? { j: 1, k: -1 }[event.key] : event.altKey && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!way || event.target.matches("textarea, select" + (letter ? ", [type=text], [type=date]" : ""))) return;
    const seen = all(".marked .change[id]").filter(change => change.getClientRects().length);
    const here = seen.findIndex(change => change.contains(document.activeElement));
    const below = seen.findIndex(change => change.getBoundingClientRect().top > 1);
    const next = here >= 0 ? here + way : way > 0 ? below : (below < 0 ? seen.length : below) - 1;
    event.preventDefault();
    if (!seen[next]) return set(at("went-to"), say.no_more);
    set(at("went-to"), told(say.went_to, { change: seen[next].id, n: next + 1, all: seen.length }));
    seen[next].scrollIntoView();
    seen[next].querySelector("a.id").focus({ preventScroll: true });
  };

  // Writing goes on while a long page is kept: that waits for a pause, and for the page's end at the latest.
  let waiting = 0;
  const keep_soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep_now, 400);
  };

  const keep_now = () => {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    keep();
  };

  const changed = event => {
    if (!event.target.closest(".reply, #reply")) return look();
    set(at("reply-saved"), "");
    keep_soon();
    if (event.target.type !== "radio") return;
    count();
    if (at("only-open").checked) look();
  };

  all("[data-script]").forEach(element => (element.hidden = false));
  boxes.forEach(box => (box.hidden = false));
  all("[data-plain]").forEach(element => (element.hidden = true));
  recall();
  count();
  look();
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("keydown", step);
  window.addEventListener("hashchange", look);
  window.addEventListener("pagehide", keep_now);
  document.addEventListener("visibilitychange", keep_now);
  at("reply-save").addEventListener("click", save);
  at("reply-forget").addEventListener("click", forget);
  for (const box of boxes) {
    box.querySelector("button").addEventListener("click", () => {
      const first = box.querySelector("input");
      all("input", box).forEach(input => (input.checked = false));
      first.dispatchEvent(new Event("change", { bubbles: true }));
      first.focus();
    });
  }
})();
