import type { Catalogue, CatalogueSpec } from '../model/catalogue.js';
import { bindRule } from '../rules/registry.js';

/** Step two of a catalogue, without any library: every plain rule becomes one that judges. */
export const bindCatalogue = (spec: CatalogueSpec): Catalogue => ({
  ...spec,
  indicators: spec.indicators.map((indicator) => ({
    ...indicator,
    items: indicator.items.map((item) => ({
      ...item,
      requirements: item.requirements.map((requirement) => ({
        ...requirement,
        rule: bindRule(requirement.rule),
        spec: requirement.rule,
      })),
    })),
  })),
});
