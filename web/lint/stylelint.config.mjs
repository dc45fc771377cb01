export default {
  extends: ["stylelint-config-standard"],
  rules: {
    // The layers decide who wins; within one, rules follow the page.
    "no-descending-specificity": null,
    // Empty lines gather tokens and imports by subject.
    "at-rule-empty-line-before": null,
    "custom-property-empty-line-before": null,
  },
};
