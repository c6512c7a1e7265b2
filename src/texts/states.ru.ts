import type { StatesTexts } from "./states.de.ts";

export const statesRu: StatesTexts = {
  recalled: (moment) => `По состоянию на ${moment}, обновляется …`,
  offline: (moment) => `Нет подключения к интернету. Показано состояние на ${moment}.`,
  signedOut: (moment) => `Срок вашего входа истёк. Показано состояние на ${moment}.`,
  slow: "Microsoft 365 отвечает медленно. Это может занять ещё немного времени.",
  signingIn:
    "Ожидается ваш вход. Если Teams или Microsoft просит вашего согласия, работа продолжится после вашего ответа.",
  faults: {
    heading: "В SharePoint чего-то не хватает",
    listMissing: (list) => `Список «${list}» отсутствует.`,
    columnMissing: (list, column) => `В списке «${list}» нет столбца «${column}».`,
    mend: "Удалённый список восстанавливает ИТ-служба города из корзины сайта. То, чего там больше нет, эта команда создаёт заново пустым; затем служба перезапускается:",
  },
};
