import { counted } from "./plural.ts";
import type { TabTexts } from "./tab.de.ts";
import { vocabularyEn } from "./vocabulary.en.ts";

const again = "Try again";
const offices = { one: "office or round table has", other: "offices and round tables have" };

export const tabEn: TabTexts = {
  ...vocabularyEn,
  locale: "en-GB",
  none: "–",
  loading: "Loading …",
  neverHeard: "Not reported yet",
  noPage: "There is no such page.",
  overview: {
    heading: "Fields of action",
    steps: "Steps",
    recommendations: "Recommendations",
    indicators: "Indicators",
    units: "Responsible office",
    heard: "Last reported",
    totalSteps: (count) => counted("en", count, { one: "step", other: "steps" }),
    stepsIn: (fields) => `in ${counted("en", fields, { one: "field of action", other: "fields of action" })}`,
    heardOn: (moment) => `Last reported: ${moment}`,
    nothingHeard:
      "Nobody has reported anything yet. The coordinators begin a feedback round under “Feedback rounds”, or write “@Integrationskompass start” in the team. The bot then asks each office and round table in its channel.",
    keyFigures: (count) => counted("en", count, { one: "key figure", other: "key figures" }),
    reportedOf: (reported, all) => `${reported} of ${all} reported`,
    roundRuns: (title, dueOn, answered, asked, partly) =>
      `${title}: answers by ${dueOn}. ${answered} of ${counted("en", asked, offices)} answered everything${partly > 0 ? `, ${partly} in part` : ""}.`,
    remarks: (count) => counted("en", count, { one: "remark on the concept", other: "remarks on the concept" }),
  },
  field: {
    back: "All fields of action",
    trail: "Breadcrumb",
    heading: (key, title) => `${key} ${title}`,
    situation: "Starting point",
    goal: (number) => `Goal ${number}`,
    subGoals: (count) => counted("en", count, { one: "sub-goal", other: "sub-goals" }),
    units: "Responsible office",
    steps: "Steps",
    step: "Step",
    recommendations: "Recommendations",
    recommendation: "Recommendation",
    doneBy: "Who",
    deadline: "When",
    due: (day) => `by ${day}`,
    late: "Overdue",
    status: "How it stands",
    progress: (perCent) => `${perCent}%`,
    obstacle: "Obstacle",
    said: "What was said",
    heard: "Last reported",
    toValue: "See values",
    baseFigures: "Base figures",
    baseFigure: "Base figure",
    kind: "Kind",
    period: "Period",
    value: "Value",
    sameAs: (key) => `The same figure as ${key}`,
    baseFigureKind: {
      count: "Number",
      share: "Share",
      amount: "Amount",
      register: "List",
    },
    indicators: "Indicators and key figures",
    indicator: "Indicator",
    indicatorKind: {
      keyFigure: "Key figure",
      qualitative: "Qualitative",
    },
    target: "Target",
    answers: "Latest answers",
    when: "When",
    unit: "Office",
    what: "Item",
    onBehalfOf: (name) => `On behalf of ${name}`,
    reportedFor: (period) => `Figure reported (${period})`,
    notCollectable: (period) => `Cannot be collected (${period})`,
    unknownUnit: "Office no longer in the concept",
    fromFile: "Read from a file",
    noAnswers: "No answer yet. As soon as an office answers the bot's card in its channel, the answer is shown here.",
    notFound: (key) => `There is no field of action ${key} in the concept.`,
  },
  figures: {
    heading: (key, title) => `Figures of ${key} ${title}`,
    open: "Figures of this field of action",
  },
  rounds: {
    heading: {
      rounds: "Feedback rounds",
      plan: "Rhythm of the rounds",
      preview: "Preview of the cards",
      answer: "Give an answer",
    },
    places: "About the feedback rounds",
  },
  lint: "Check the concept",
  place: {
    shareLink: "Share link",
    toStage: "Show on the stage",
    notOnStage:
      "This could not be shown on the stage. Perhaps somebody else is sharing just now, or you take part only as a guest.",
  },
  configure: {
    heading: "What should the tab show?",
    overview: "All fields of action",
    loading: "Loading the individual fields of action …",
    withoutFields: (reason) =>
      `Individual fields of action cannot be chosen just now (${reason}). You can add the overview all the same.`,
  },
  remark: {
    inText: (kinds) => `In the text: ${kinds.join(", ")}`,
    kind: {
      contradiction: "Contradiction",
      unknownOffice: "Office unknown",
      spelling: "Spelling",
      gap: "Gap",
      note: "Remark",
    },
  },
  feed: {
    loading: "Loading the integration concept …",
    stale: (time) => `As of ${time}, connection lost`,
    news: "New answers have come in.",
  },
  firstRun: {
    title: "No concept loaded yet",
    body: "The lists on the SharePoint site are set up but empty. The city's IT loads the concept once from its file; then the fields of action appear here.",
    retry: "Check again",
  },
  trouble: {
    signedOut: {
      title: "Not signed in",
      body: "Integrationskompass reads the lists with your own rights. Please sign in and confirm what Microsoft asks.",
      retry: "Sign in",
    },
    forbidden: {
      title: "You may not read the concept yet",
      body: "The owners of the integration concept's SharePoint site grant the right to read. Please ask them or the coordinators to add you.",
      retry: again,
    },
    notFound: {
      title: "A list is missing",
      body: "The SharePoint site or one of its lists was not found. The city's IT checks the setup and restores deleted lists from the site's recycle bin.",
      retry: again,
    },
    unreachable: {
      title: "No connection",
      body: "Microsoft 365 cannot be reached just now. Please check your internet connection; Integrationskompass keeps trying by itself.",
      retry: again,
    },
    faultySetup: {
      title: "The setup is incomplete",
      body: "Integrationskompass cannot start like this. Please pass the note below on to the city's IT.",
      retry: again,
    },
    unexpected: {
      title: "That did not work",
      body: "The concept could not be read. If this goes on, please pass the note below on to the city's IT.",
      retry: again,
    },
  },
  detail: "Note for the IT",
};
