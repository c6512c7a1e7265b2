import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Link16Regular } from "@fluentui/react-icons/svg/link";
import { ShareScreenStart16Regular } from "@fluentui/react-icons/svg/share-screen-start";
import type { ReactNode } from "react";
import { useState } from "react";
import { type Route, subPageOf } from "../core/route.ts";
import { addressOf } from "./page-address.ts";
import { useSurroundings } from "./surroundings.ts";
import { tabWords } from "./words/tab.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalXS },
  // A live region must be there before it speaks, but takes no room until then.
  status: { ":empty": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } },
  fault: { flexBasis: "100%", margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface PlaceActionsProps {
  readonly route: Route;
  readonly label: string;
}

/** Passing on what one sees: as a link, or to everybody in the meeting. Nothing where neither is possible. */
export function PlaceActions({ route, label }: PlaceActionsProps): ReactNode {
  const styles = useStyles();
  const { shareLink, shareToStage } = useSurroundings();
  const [failed, setFailed] = useState(false);
  if (!shareLink && !shareToStage) return null;

  async function show(share: NonNullable<typeof shareToStage>): Promise<void> {
    setFailed(false);
    await share(addressOf(route, location.href)).catch(() => setFailed(true));
  }

  return (
    <div className={styles.row}>
      {shareToStage && (
        <Button size="small" icon={<ShareScreenStart16Regular />} onClick={() => show(shareToStage)}>
          {tabWords.place.toStage}
        </Button>
      )}
      {shareLink && (
        <Button
          size="small"
          icon={<Link16Regular />}
          onClick={() => shareLink({ subPage: subPageOf(route), label, url: addressOf(route, location.href) })}
        >
          {tabWords.place.shareLink}
        </Button>
      )}
      <div role="status" className={styles.status}>
        {failed && <p className={styles.fault}>{tabWords.place.notOnStage}</p>}
      </div>
    </div>
  );
}
