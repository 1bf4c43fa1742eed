import { foldText } from './fold-text';

/** Full and short names without accents, January first, in the languages banks of Europe and the Americas write. */
const names: readonly string[] = [
  'jan january januar janvier janv enero ene gennaio gen janeiro januari tammi tammikuu styczen stycznia sty leden ledna led ianuarie ian ocak oca января янв sije',
  'feb february februar fevrier fevr fev febrero febbraio fevereiro februari helmi helmikuu luty lutego lut unor unora februarie subat sub февраля фев velj',
  'mar march marz maerz mrz mars marzo marco maart mrt maalis maaliskuu marzec marca brezen brezna bre martie mart marcius marc марта мар ozu',
  'apr april avril avr abril abr aprile huhti huhtikuu kwiecien kwietnia kwi duben dubna dub aprilie nisan nis aprilis апреля апр tra',
  'may mai mayo maggio mag maio mei maj touko toukokuu maja kveten kvetna kve mayis majus мая май svi',
  'jun june juni juin junio giugno giu junho kesa kesakuu czerwiec czerwca cze cerven cervna cvn iunie iun haziran haz junius июня июн',
  'jul july juli juillet juil julio luglio lug julho heina heinakuu lipiec lipca lip cervenec cervence cvc iulie iul temmuz tem julius июля июл',
  'aug august aout aou agosto ago augustus augusti elo elokuu sierpien sierpnia sie srpen srpna srp agustos agu augusztus августа авг kol',
  'sep sept september septembre septiembre set settembre setembro syys syyskuu wrzesien wrzesnia wrz zari zar septembrie eylul eyl szeptember szept сентября сен ruj',
  'oct october okt oktober octobre octubre ottobre ott out outubro loka lokakuu pazdziernik pazdziernika paz rijen rijna rij octombrie ekim eki октября окт',
  'nov november novembre noviembre novembro marras marraskuu listopad listopada lis noiembrie kasim kas ноября ноя',
  'dec december dez dezember decembre diciembre dic dicembre dezembro joulu joulukuu grudzien grudnia gru prosinec prosince pro decembrie aralik ara des desember декабря дек',
];

const numberOfName: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) =>
    line.split(' ').map((name): [string, number] => [foldText(name), index + 1]),
  ),
);

/** 1 to 12, or null where the word is no month. */
export function monthNumber(word: string): number | null {
  return numberOfName.get(foldText(word)) ?? null;
}
