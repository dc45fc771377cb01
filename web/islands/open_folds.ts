const folds = [
  { selector: "details.menu", wide: "(width > 75rem)" },
  { selector: "details.facets", wide: "(width > 56rem)" },
];

/**
 * Opens the folds that a wide screen shows open, in a browser whose style sheet
 * cannot (no ::details-content), and lets Escape close the menu.
 */
export function open_folds(): void {
  if (!CSS.supports("selector(::details-content)")) {
    for (const { selector, wide } of folds) {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>(selector)) {
        fold.open = matchMedia(wide).matches;
      }
    }
  }
  document.addEventListener("keydown", close_menu);
}

function close_menu(event: KeyboardEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>("details.menu[open]");
  if (event.key === "Escape" && menu?.contains(event.target as Node)) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
}
