// Typography of Québec French, as the Office québécois de la langue française describes it.

const rules = [
  [/(?<!\u00a0):(?!\/\/)/, "a no-break space goes before :"],
  [/(?<!\u00a0)[%$]/, "a no-break space goes before % and $"],
  [/«(?!\u00a0)|(?<!\u00a0)»/, "a no-break space goes inside « »"],
  [/[\s\u00a0\u202f][?!;]/, "no space goes before ? ! ;"],
  [/'/, "the apostrophe is ’"],
  [/"/, "quotation marks are « »"],
  [/\.\.\./, "the ellipsis is …"],
  [/\d \d{3}\b/, "a no-break space goes between thousands"],
  [/\d h(?: \d|\b(?!\u00a0))/, "no-break spaces go around the h of an hour"],
];

/** What is wrong in a French text, in one sentence a rule. */
export function typographic_faults(text) {
  return rules.filter(([pattern]) => pattern.test(text)).map(([, sentence]) => sentence);
}
