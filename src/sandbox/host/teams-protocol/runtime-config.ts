/** Version of teams-js up to which this host answers. */
export const supportedSdkVersion = "2.58.0";

/**
 * What this host can do, as `app.initialize` reports it (runtime configuration, version 4). An app finds out by
 * `isSupported()` of each capability; what is missing here it must do without.
 */
export const runtimeConfig = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  supports: {
    app: { notifySuccessResponse: {} },
    nestedAppAuth: {},
    pages: { config: {}, currentApp: {} },
  },
} as const;
