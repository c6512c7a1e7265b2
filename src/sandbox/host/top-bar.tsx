import {
  Button,
  Dropdown,
  Label,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Option,
  OptionGroup,
  Text,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { CodeRegular, DarkThemeRegular, MoreHorizontalRegular, NavigationRegular } from "@fluentui/react-icons";
import type { HostState } from "../connector/host-api.ts";
import { texts } from "./texts.ts";
import { type ThemeName, themeNamed, themeNames } from "./themes.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  notice: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  person: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    "@media (max-width: 760px)": { order: 9, flexBasis: "100%" },
  },
  dropdown: { minWidth: "0", flexGrow: 1, "@media (min-width: 761px)": { minWidth: "290px" } },
});

export interface TopBarProps {
  readonly state: HostState;
  readonly theme: ThemeName;
  /** The channels lie in a drawer that a button opens. */
  readonly narrow: boolean;
  /** Calls of the tab that this page could not answer. */
  readonly unsupported: number;
  onOpenChannels(): void;
  onPerson(id: string): void;
  onTheme(theme: ThemeName): void;
  onInstall(): void;
  onUninstall(): void;
  onDeveloper(): void;
}

function PersonChoice({ state, onPerson }: Pick<TopBarProps, "state" | "onPerson">) {
  const styles = useStyles();
  const { person, people } = state;
  const groups = [...Map.groupBy(people, ({ role }) => role)];
  return (
    <div className={styles.person}>
      <Label id="person-label">{texts.person}</Label>
      <Dropdown
        aria-labelledby="person-label"
        className={styles.dropdown}
        value={person.displayName}
        selectedOptions={[person.id]}
        onOptionSelect={(_event, { optionValue }) => optionValue && onPerson(optionValue)}
      >
        {groups.map(([role, members]) => (
          <OptionGroup key={role} label={role}>
            {members.map(({ id, displayName }) => (
              <Option key={id} value={id}>
                {displayName}
              </Option>
            ))}
          </OptionGroup>
        ))}
      </Dropdown>
    </div>
  );
}

function ThemeChoice({ theme, onTheme }: Pick<TopBarProps, "theme" | "onTheme">) {
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => onTheme(themeNamed(checkedItems[0] ?? null))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.theme} relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {texts.themes[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreMenu({ state, onInstall, onUninstall }: Pick<TopBarProps, "state" | "onInstall" | "onUninstall">) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.more} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {state.app.installed ? (
            <MenuItem onClick={onUninstall}>{texts.uninstall}</MenuItem>
          ) : (
            <MenuItem onClick={onInstall}>{texts.install}</MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Says that this is the sandbox, and lets you choose who you are and how it looks. */
export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const { narrow, unsupported, onOpenChannels, onDeveloper } = props;
  const developer =
    unsupported === 0 ? texts.openDeveloper : `${texts.openDeveloper}: ${texts.unsupportedCount(unsupported)}`;
  return (
    <header className={styles.bar}>
      {narrow && (
        <Tooltip content={texts.openChannels} relationship="label">
          <Button appearance="subtle" icon={<NavigationRegular />} onClick={onOpenChannels} />
        </Tooltip>
      )}
      <Text className={styles.notice} size={narrow ? 200 : 300} weight="semibold">
        {texts.sandboxNotice}
      </Text>
      <PersonChoice {...props} />
      <ThemeChoice {...props} />
      <Tooltip content={developer} relationship="label">
        <Button appearance="subtle" icon={<CodeRegular />} onClick={onDeveloper}>
          {unsupported > 0 && texts.unsupportedCount(unsupported)}
        </Button>
      </Tooltip>
      <MoreMenu {...props} />
    </header>
  );
}
