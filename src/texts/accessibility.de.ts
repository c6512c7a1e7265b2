/** The accessibility statement. */
export const accessibilityDe = {
  intro:
    "Der Integrationskompass soll für alle nutzbar sein, auch mit Tastatur, Bildschirmleseprogramm, starkem Kontrast und 400 % Vergrößerung. Maßstab sind EN 301 549 und die WCAG 2.1, Stufe AA; neue Teile werden an den WCAG 2.2 gemessen.",
  state: {
    heading: "Wie weit das erreicht ist",
    text: "Jede Ansicht wird bei jeder Änderung automatisch geprüft: mit axe, in drei Darstellungen, breit und bei 320 Pixeln. Eine Prüfung durch Menschen mit Behinderungen steht noch aus; deshalb gilt die App als teilweise vereinbar.",
  },
  limits: {
    heading: "Was noch nicht zugänglich ist",
    items: [
      "Die Texte des Konzepts gibt es nur auf Deutsch und nicht in Leichter Sprache.",
      "Rahmen, Menüs und Karten in Teams kommen von Microsoft; dort gilt dessen Erklärung.",
      "Zeichnungen sind immer auch als Tabelle da, aber nicht jede lässt sich auf kleinen Geräten gut vergrößern.",
    ],
  },
  contact: {
    heading: "Rückmeldung",
    text: "Stoßen Sie auf eine Barriere? Schreiben Sie uns:",
    none: "Noch ist keine Adresse eingetragen. Die Koordination trägt sie unter „Einstellungen“ ein; bis dahin erreichen Sie sie in ihrem Kanal.",
  },
  ombuds: {
    heading: "Wenn das nicht hilft",
    text: "Erhalten Sie keine zufriedenstellende Antwort, können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen wenden.",
  },
  date: "Stand dieser Erklärung: November 2026.",
};

export type AccessibilityTexts = typeof accessibilityDe;
