/** Which folder may use what. Each rule says why, because the reason outlives the rule. */

function onlyFrom(folder, allowed, comment) {
  return {
    name: `${folder}-imports`,
    severity: "error",
    comment,
    from: { path: `^src/${folder}/` },
    to: { pathNot: [`^src/${folder}/`, ...allowed], path: "^src/" },
  };
}

/** Packages of `node_modules` that a folder may use; Node's own modules only where `node` is listed. */
function onlyPackages(folder, packages, comment) {
  const paths = packages.filter((name) => name !== "node").map((name) => `node_modules/${name}(/|$)`);
  const rule = {
    name: `${folder}-packages`,
    severity: "error",
    comment,
    from: { path: `^src/${folder}/` },
    to: { pathNot: ["^src/", ...(paths.length > 0 ? paths : ["^$"])], dependencyTypesNot: ["local"] },
  };
  if (packages.includes("node")) rule.to.dependencyTypesNot.push("core");
  return rule;
}

export default {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one file, or a third one is missing.",
      from: {},
      to: { circular: true },
    },
    {
      name: "not-to-sandbox",
      severity: "error",
      comment: "The product does not know that the sandbox is there: it differs by configuration alone.",
      from: { path: "^src/", pathNot: "^src/sandbox/" },
      to: { path: "^src/sandbox/" },
    },
    {
      name: "not-to-dev-dependencies",
      severity: "error",
      comment: "What the product needs at run time must be installed with it.",
      from: { path: "^src/", pathNot: ["^src/sandbox/", "vite\\.config\\.ts$", "^src/tab/build/"] },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that leads nowhere breaks at run time.",
      from: {},
      to: { couldNotResolve: true },
    },
    onlyFrom("core", [], "The core is the concept and its rules; it needs nobody."),
    onlyPackages(
      "core",
      ["temporal-polyfill", "feiertagejs"],
      "The core is pure and synchronous; a date type and the days on which nobody works are all it needs.",
    ),
    onlyFrom(
      "concept",
      ["^src/(core|texts)/"],
      "The concept file becomes a concept, and its faults are told in the words that the check of the lists has.",
    ),
    onlyPackages("concept", ["yaml", "zod"], "The file is read from a text: no file system, no network."),
    onlyFrom("texts", ["^src/core/"], "Words for things of the core."),
    onlyPackages("texts", [], "Catalogues and formats need nothing but the language's own Intl."),
    onlyFrom("cards", ["^src/core/", "^src/texts/"], "A card is a picture of the core in words; no network, no SDK."),
    onlyPackages("cards", [], "Cards are plain objects, so that building one costs microseconds."),
    onlyFrom("graph", ["^src/core/"], "Graph turns lists into the core's things and back; it knows no reader."),
    onlyPackages("graph", ["@microsoft/microsoft-graph-client", "zod"], "It runs in the browser and in the service."),
    onlyFrom(
      "workbook",
      ["^src/(core|texts)/"],
      "Figures become the bytes of a spreadsheet and come back; it knows no lists.",
    ),
    onlyPackages(
      "workbook",
      ["fflate", "saxes"],
      "Zip and XML are all that a workbook is made of; it runs in the browser too.",
    ),
    onlyFrom(
      "report",
      ["^src/(core|texts|workbook)/"],
      "What is read on paper is made of the core in words, packed as a workbook is; it knows no lists.",
    ),
    onlyPackages("report", ["fflate"], "Zip and XML are all that a document is made of; it runs in the browser too."),
    onlyFrom(
      "sources",
      ["^src/(core|workbook)/"],
      "What others publish becomes the core's figures, and files are read as any others; it knows no lists.",
    ),
    onlyPackages("sources", ["zod"], "Whatever fetches is handed in, so that nothing leaves the house unasked."),
    onlyFrom(
      "audit",
      ["^src/core/"],
      "It judges what readers have by the core's definitions, and by none of its decisions.",
    ),
    onlyPackages("audit", ["highs"], "A solver is all that computing back needs; the terminal alone loads it."),
    onlyFrom(
      "tab",
      ["^src/(core|cards|texts|report|graph|workbook)/"],
      "The tab knows nothing of the service; workbooks are made and read where the person is, in a part that is loaded late.",
    ),
    onlyPackages(
      "tab",
      [
        "react",
        "react-dom",
        "@fluentui",
        "@microsoft/teams-js",
        "@azure/msal-browser",
        "adaptivecards",
        "zod",
        "temporal-polyfill",
        "vite",
        "@vitejs",
        "@griffel",
        "node",
      ],
      "Every package here is paid for by whoever opens the tab.",
    ),
    onlyFrom("bot", ["^src/(core|cards|texts|report|graph)/"], "The service knows nothing of the tab."),
    onlyPackages(
      "bot",
      [
        "@microsoft/teams\\.apps",
        "@microsoft/teams\\.api",
        "@microsoft/teams\\.cards",
        "@azure/msal-node",
        "express",
        "express-static-gzip",
        "jose",
        "zod",
        "node",
      ],
      "The service is the Teams SDK on its own HTTP server.",
    ),
    onlyFrom(
      "cli",
      [
        "^src/(core|cards|texts|report|graph|concept|workbook|sources|audit)/",
        "^src/bot/(app-token|sign-in-error)\\.ts$",
      ],
      "Administration uses the lists as the service does, signs in as the service does, reads and writes files of figures, and computes back what is published.",
    ),
    onlyPackages(
      "cli",
      ["zod", "yaml", "fflate", "ajv-draft-04", "node"],
      "A terminal, the lists, files of settings, and the package that goes to Teams are all that it needs.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    moduleSystems: ["es6"],
  },
};
