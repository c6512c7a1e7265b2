import { app } from "@microsoft/teams-js";
import type { TroubleKind } from "./trouble.ts";

/** What the tab needs of Teams. */
export interface TeamsHost {
  readonly theme: string;
  /** Address within the tab that a deep link asks for; empty when none. */
  readonly subPageId: string;
  followTheme(onChange: (theme: string) => void): void;
  /** Tells Teams that the view is there. */
  succeed(): void;
  /** Tells Teams that the view explains why there is nothing to see. */
  fail(kind: TroubleKind): void;
}

/**
 * Connects to Teams; `undefined` means that the page is not inside Teams, because nobody answers in time.
 * @param origins Hosts other than Microsoft's own whose messages are believed.
 * @param patience Milliseconds.
 */
export async function connectToTeams(origins: readonly string[], patience = 5000): Promise<TeamsHost | undefined> {
  if (standsAlone()) return undefined;
  const connected = await within(patience, app.initialize([...origins]));
  if (!connected) return undefined;
  app.notifyAppLoaded();
  const context = await app.getContext();
  return {
    theme: context.app.theme,
    subPageId: context.page.subPageId ?? "",
    followTheme: (onChange) => app.registerOnThemeChangeHandler(onChange),
    succeed: () => void app.notifySuccess(),
    fail: (kind) => app.notifyExpectedFailure({ reason: reasonOf(kind) }),
  };
}

/** A page that is in no frame and in no mobile app cannot be inside Teams: no need to wait for an answer. */
function standsAlone(): boolean {
  return window.parent === window && !window.opener && !("nativeInterface" in window);
}

async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, milliseconds, false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(kind: TroubleKind): app.ExpectedFailureReason {
  switch (kind) {
    case "forbidden":
    case "signedOut":
      return app.ExpectedFailureReason.PermissionError;
    case "notFound":
      return app.ExpectedFailureReason.NotFound;
    case "unreachable":
      return app.ExpectedFailureReason.Offline;
    default:
      return app.ExpectedFailureReason.Other;
  }
}
