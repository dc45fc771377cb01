/** The translated words that a page gives to a script, by name, from a JSON attribute. */
export type Words = Partial<Record<string, string>>;

export function read_words(json: string | undefined): Words {
  return json ? (JSON.parse(json) as Words) : {};
}

/** A sentence with its {count}, written as the page's language writes numbers. */
export function with_count(sentence: string | undefined, count: number): string {
  const number = new Intl.NumberFormat(document.documentElement.lang).format(count);
  return (sentence ?? "{count}").replace("{count}", number);
}
