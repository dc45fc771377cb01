import { read_words } from "./words";

const watched = new WeakSet<Element>();

/**
 * Makes each map drawn by the server interactive: when it is seen if it says
 * data-load="visible", otherwise, or when the person saves data, when asked for.
 */
export function watch_maps(): void {
  for (const view of document.querySelectorAll<HTMLElement>('[data-island="map"]')) {
    if (view.dataset.mounted !== undefined) {
      continue;
    }
    if (view.dataset.load === "visible" && !saves_data()) {
      open_when_seen(view);
    } else {
      offer(view);
    }
  }
}

function open_when_seen(view: HTMLElement): void {
  if (watched.has(view)) {
    return;
  }
  watched.add(view);
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      void open(view);
    }
  });
  observer.observe(view);
}

function offer(view: HTMLElement): void {
  if (view.querySelector(":scope > .map-open")) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-outline button-small map-open";
  button.textContent = read_words(view.dataset.labels).open ?? "";
  button.addEventListener("click", async () => {
    button.disabled = true;
    await open(view);
    view.querySelector<HTMLElement>(".map-canvas")?.focus();
    button.remove();
  });
  view.append(button);
}

async function open(view: HTMLElement): Promise<void> {
  try {
    const { mount_map } = await import("./map");
    await mount_map(view);
  } catch {
    tell_failure(view);
  }
}

function tell_failure(view: HTMLElement): void {
  const message = document.createElement("p");
  message.className = "map-message";
  message.setAttribute("role", "status");
  message.textContent = read_words(view.dataset.labels).failed ?? "";
  view.append(message);
}

function saves_data(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
