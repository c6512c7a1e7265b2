import type { AccessibilityTexts } from "./accessibility.de.ts";

export const accessibilityEn: AccessibilityTexts = {
  intro:
    "Everybody should be able to use the Integrationskompass, also with a keyboard, a screen reader, high contrast and 400 % zoom. It is held to EN 301 549 and WCAG 2.1, level AA; new parts are held to WCAG 2.2.",
  state: {
    heading: "How far that is reached",
    text: "Every view is checked automatically with every change: with axe, in three themes, wide and at 320 pixels. A check by people with disabilities is still to come; therefore the app counts as partially conformant.",
  },
  limits: {
    heading: "What is not accessible yet",
    items: [
      "The texts of the concept are in German alone, and not in easy language.",
      "Frame, menus and cards in Teams come from Microsoft, whose own statement applies there.",
      "Charts always come with a table, but not every chart can be enlarged well on small devices.",
    ],
  },
  contact: {
    heading: "Feedback",
    text: "Have you met a barrier? Write to us:",
    none: "No address has been entered yet. The coordination enters it under “Settings”; until then you reach it in its channel.",
  },
  ombuds: {
    heading: "If that does not help",
    text: "If you get no satisfactory answer you may turn to the ombuds office for accessible information technology (Ombudsstelle für barrierefreie Informationstechnik) of North Rhine-Westphalia.",
  },
  date: "As of November 2026.",
};
