import { app, meeting, pages } from "@microsoft/teams-js";
import { StageError } from "./errors.ts";
import type { LastPlace } from "./last-place.ts";
import { createLastPlace } from "./last-place.ts";
import { contentUrlOf } from "./page-address.ts";
import type { Frame, Surroundings, TabChoice } from "./surroundings.ts";
import type { TroubleKind } from "./trouble.ts";

/** What the tab needs of Teams. */
export interface TeamsHost {
  readonly theme: string;
  /** Address within the tab that a deep link asks for; empty when none. */
  readonly subPageId: string;
  readonly lastPlace: LastPlace;
  readonly surroundings: Surroundings;
  /** Object id of whoever is signed in to Teams. */
  readonly account?: string;
  followTheme(onChange: (theme: string) => void): void;
  /** Tells Teams that the view is there. */
  succeed(): void;
  /** Tells Teams that the view explains why there is nothing to see. */
  fail(kind: TroubleKind): void;
}

/**
 * Whether the page is inside Teams: it is not when nobody answers in time.
 * @param origins Hosts other than Microsoft's own whose messages are believed.
 * @param patience Milliseconds.
 */
export async function joinTeams(origins: readonly string[], patience = 5000): Promise<boolean> {
  if (standsAlone()) return false;
  return within(
    patience,
    app.initialize([...origins]).then(() => true),
    false,
  );
}

/** What Teams says of itself and of the place of the page, once it was joined. */
export async function connectToTeams(): Promise<TeamsHost> {
  app.notifyAppLoaded();
  const context = await app.getContext();
  const frame = frameNamed(context.page.frameContext);
  const around = context.channel ?? context.chat ?? context.meeting;
  return {
    theme: context.app.theme,
    subPageId: context.page.subPageId ?? "",
    lastPlace: createLastPlace([frame, context.user?.id, context.page.id, around?.id].join(" ")),
    surroundings: {
      ...(await surroundingsIn(frame)),
      isShared: around !== undefined,
      ...(context.channel && { channel: context.channel.id }),
    },
    ...(context.user && { account: context.user.id }),
    followTheme: (onChange) => app.registerOnThemeChangeHandler(onChange),
    succeed: () => void app.notifySuccess(),
    fail: (kind) => app.notifyExpectedFailure({ reason: reasonOf(kind) }),
  };
}

/** Frames of which the tab knows nothing special show what any tab shows. */
function frameNamed(name: string): Frame {
  return name === "settings" || name === "sidePanel" || name === "meetingStage" ? name : "content";
}

async function surroundingsIn(frame: Frame): Promise<Surroundings> {
  switch (frame) {
    case "settings":
      return { frame, offer: createOffer() };
    case "sidePanel":
      return (await mayShareToStage()) ? { frame, shareLink, shareToStage } : { frame, shareLink };
    case "content":
      return pages.isSupported() ? { frame, shareLink } : { frame };
    case "meetingStage":
      return { frame };
  }
}

const shareLink: NonNullable<Surroundings["shareLink"]> = ({ subPage, label, url }) =>
  pages.shareDeepLink({ subPageId: subPage, subPageLabel: label, subPageWebUrl: url });

/** The choice that counts is the one that stands when the person saves. */
function createOffer(): (choice: TabChoice) => void {
  let latest: TabChoice | undefined;
  pages.config.registerOnSaveHandler((event) => {
    if (!latest) return event.notifyFailure();
    const { entityId, name, url } = latest;
    pages.config
      .setConfig({ entityId, suggestedDisplayName: name, contentUrl: contentUrlOf(url), websiteUrl: url })
      .then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(String(error)),
      );
  });
  return (choice) => {
    latest = choice;
    pages.config.setValidityState(true);
  };
}

/** Not everybody may: it takes a presenter, and an app that was allowed to in this meeting. Silence is a no. */
function mayShareToStage(patience = 2000): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  meeting.getAppContentStageSharingCapabilities((error, capabilities) =>
    resolve(!error && capabilities?.doesAppHaveSharePermission === true),
  );
  return within(patience, promise, false);
}

function shareToStage(url: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  meeting.shareAppContentToStage(
    (error, shared) => (error || !shared ? reject(new StageError(error)) : resolve()),
    url,
    { sharingProtocol: meeting.SharingProtocol.Collaborative },
  );
  return promise;
}

/** A page that is in no frame and in no mobile app cannot be inside Teams: no need to wait for an answer. */
function standsAlone(): boolean {
  return window.parent === window && !window.opener && !("nativeInterface" in window);
}

/** Resolves with `late` when the work is not done in time. */
async function within<Result>(milliseconds: number, work: Promise<Result>, late: Result): Promise<Result> {
  const { promise, resolve } = Promise.withResolvers<Result>();
  const timer = setTimeout(resolve, milliseconds, late);
  try {
    return await Promise.race([work, promise]);
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
