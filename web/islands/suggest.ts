import { read_words, type Words, with_count } from "./words";

/** One answer of the address in data-suggest; without a url, choosing it searches for its label. */
interface Suggestion {
  label: string;
  url?: string;
  kind?: string;
}

const pause = 150;
const shortest = 2;

/** Gives every field that has data-suggest a list of suggestions (ARIA combobox with a list). */
export function suggest_all(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
    new Combobox(input).listen();
  }
}

class Combobox {
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("p");
  private readonly words: Words;
  private suggestions: Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private request = new AbortController();

  constructor(private readonly input: HTMLInputElement) {
    this.words = read_words(input.dataset.suggestWords);
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.words.list ?? "");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    input.autocomplete = "off";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    input.after(this.list, this.status);
  }

  listen(): void {
    this.input.addEventListener("input", () => this.ask_soon());
    this.input.addEventListener("keydown", (event) => this.on_key(event));
    this.input.addEventListener("blur", () => this.close());
    this.input.form?.addEventListener("submit", () => this.close());
    // Keeps the focus in the field while a suggestion is pressed.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (option) {
        this.choose(Number(option.dataset.index));
      }
    });
  }

  private ask_soon(): void {
    clearTimeout(this.timer);
    this.request.abort();
    if (this.input.value.trim().length < shortest) {
      this.close();
    } else {
      this.timer = window.setTimeout(() => void this.ask(), pause);
    }
  }

  private async ask(): Promise<void> {
    this.request = new AbortController();
    const address = new URL(this.input.dataset.suggest ?? "", location.href);
    address.searchParams.set("q", this.input.value.trim());
    try {
      const answer = await fetch(address, { signal: this.request.signal });
      this.show(answer.ok ? ((await answer.json()) as Suggestion[]) : []);
    } catch {
      this.close();
    }
  }

  private show(suggestions: Suggestion[]): void {
    if (document.activeElement !== this.input) {
      return;
    }
    this.suggestions = suggestions;
    this.active = -1;
    this.list.replaceChildren(
      ...suggestions.map((suggestion, index) => this.option(suggestion, index)),
    );
    this.set_open(suggestions.length > 0);
    this.status.textContent = this.count_in_words(suggestions.length);
  }

  private option(suggestion: Suggestion, index: number): HTMLElement {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${index}`;
    option.className = "suggestion";
    option.dataset.index = String(index);
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(span("suggestion-label", suggestion.label));
    if (suggestion.kind) {
      option.append(" ", span("suggestion-kind", suggestion.kind));
    }
    return option;
  }

  private count_in_words(count: number): string {
    const form = new Intl.PluralRules(document.documentElement.lang).select(count);
    return count === 0
      ? (this.words.none ?? "")
      : with_count(this.words[form] ?? this.words.other, count);
  }

  private on_key(event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (this.list.hidden) {
      if (event.key === "ArrowDown" && this.suggestions.length > 0) {
        event.preventDefault();
        this.set_open(true);
      }
    } else if (step) {
      event.preventDefault();
      this.move(step);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  /** Goes round through the field itself (-1), where no suggestion is active. */
  private move(step: number): void {
    const places = this.suggestions.length + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
    });
    const option = this.list.children[this.active];
    this.input.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
  }

  private choose(index: number): void {
    const suggestion = this.suggestions[index];
    if (!suggestion) {
      return;
    }
    this.input.value = suggestion.label;
    this.close();
    if (suggestion.url) {
      location.assign(suggestion.url);
    } else {
      this.input.form?.requestSubmit();
    }
  }

  private close(): void {
    clearTimeout(this.timer);
    this.request.abort();
    this.set_open(false);
    this.active = -1;
    this.status.textContent = "";
  }

  private set_open(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) {
      this.input.removeAttribute("aria-activedescendant");
    }
  }
}

function span(name: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
}
