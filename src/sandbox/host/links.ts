import type { HostState } from "../connector/host-api.ts";
import { placeOfLink } from "./link-place.ts";
import type { Place } from "./place.ts";
import type { TabSpot } from "./tab-frame.tsx";
import type { SharedLink } from "./teams-protocol/calls.ts";
import { readDeepLink, tabLink } from "./teams-protocol/deep-link.ts";
import { texts } from "./texts.ts";
import type { Toasts } from "./toasts.tsx";

/** What becomes of the links in posts, cards and tabs. */
export interface Links {
  /** Links into Teams stay on the page; others open in a window of their own. @returns whether it led anywhere */
  open(url: string): boolean;
  /** Puts a link to a place inside a tab into the clipboard, or shows it where that is not allowed. */
  share(link: SharedLink, spot: TabSpot): void;
}

export interface LinksOptions {
  readonly state: HostState;
  readonly show: Toasts["show"];
  go(change: Partial<Place>): void;
}

export function createLinks({ state, show, go }: LinksOptions): Links {
  function openOutside(url: string): boolean {
    const safe = isSafeAddress(url);
    if (safe) window.open(url, "_blank", "noopener,noreferrer");
    else show({ intent: "error", text: texts.linkBlocked });
    return safe;
  }

  return {
    open(url) {
      const target = readDeepLink(url);
      if (!target) return openOutside(url);
      const next = placeOfLink(state, target);
      if (next) go(next);
      else show({ intent: "error", text: texts.linkUnknown });
      return next !== undefined;
    },
    share({ subPage, label, webUrl }, spot) {
      const link = tabLink(state.app.id, {
        entityId: spot.entityId,
        channel: spot.channel?.id,
        chat: spot.meeting?.chatId,
        subPage,
        label,
        webUrl: webUrl || spot.contentUrl,
      });
      navigator.clipboard.writeText(link).then(
        () => show({ intent: "success", text: texts.linkCopied, detail: label }),
        () => show({ intent: "success", text: texts.linkShared, detail: link }),
      );
    },
  };
}

function isSafeAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && hostname === "localhost");
}
