/** Goes up when a template changes so that files of an older kind have to be read in another way. */
export const templateVersion = 1;

/** Property of the file that carries the version; it outlives being saved by any program. */
export const templateProperty = "Integrationskompass-Vorlage";
