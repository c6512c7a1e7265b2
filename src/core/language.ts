/** Languages in which a channel can be asked. The concept itself is German. */
export const languages = ["de", "en", "tr", "ru"] as const;
export type Language = (typeof languages)[number];
