/**
 * Words that passwords are most often built of, in lower case, without blanks or digits put for letters; longer
 * ones count backwards as well. A
 * password that is a handful of these is guessed early however long it is.
 */
const text = `
  password passwort passwd passcode passphrase pass word motdepasse contrasena contrasenya senha parola wachtwoord
  haslo heslo jelszo salasana losenord lozinka adgangskode kodeord sifre parool slaptazodis пароль kennwort
  geheim geheimnis secret secreto segreto secreta topsecret private security secure safe login logon signin signup
  admin administrator administrador root user username guest test tester testing default system manager master
  owner access account changeme change letmein letme open opensesame sesame enter welcome willkommen bienvenue
  bienvenido benvenuto hello hallo hola bonjour ciao hejhej salut welcomeback please thankyou thanks goodbye
  qwerty qwertz azerty asdf asdfgh zxcvb zxcvbnm qazwsx qweasd qwer wasd йцукен
  iloveyou iloveu loveyou love lover lovely loveme iloveme forever always together foreverlove ilovemyself tequiero
  teamo teamomucho jetaime mylove mylife sweetheart sweetie sweet honey darling babe baby babygirl babyboy princess
  prince queen king angel angels heart hearts kiss kisses happy happiness smile sunshine sunflower sunny sun moon
  star stars rainbow butterfly flower flowers rose roses summer winter spring autumn january february march april
  june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  today tomorrow yesterday morning night midnight christmas easter halloween birthday newyear holiday vacation
  one two three four five six seven eight nine ten zero eleven twelve hundred thousand million number numbers first
  red blue green yellow purple orange black white silver golden gold pink brown grey gray crystal diamond
  dragon monkey shadow superman batman spiderman ironman starwars pokemon pikachu naruto sonic mario zelda minecraft
  fortnite roblox matrix ninja pirate wizard harry potter harrypotter hogwarts gandalf frodo hobbit lord rings
  skywalker vader darth yoda jedi startrek enterprise spongebob mickey minnie disney snoopy garfield simpson bart homer
  football soccer baseball basketball hockey tennis golf cricket rugby liverpool chelsea arsenal manchester united
  barcelona realmadrid madrid juventus milan bayern dortmund schalke celtic rangers everton tottenham yankees cowboys
  lakers eagles steelers packers patriots dallas chicago boston newyork london paris berlin amsterdam america
  england germany france spain italy canada australia brazil mexico india russia ukraine poland turkey holland
  michael jordan jennifer jessica daniel daniela andrea andrew anthony ashley amanda nicole michelle matthew
  joshua david james john robert thomas charlie george william alexander alexandra alex max anna maria marie
  peter paul martin martina christian christopher christina chris patrick patricia sebastian samuel samantha sam ben
  sarah laura linda lisa julia sophie emma hannah ryan kevin justin brandon tyler austin hunter taylor jordan maggie
  charlotte elizabeth victoria veronica vanessa natalie stephanie steven jackson johnson smith carlos antonio jose
  juan francisco fernando eduardo ricardo roberto gabriel rafael miguel angela sandra monica barbara susan karen
  buster bailey bella max rocky lucky buddy molly daisy lucy coco luna charlie tiger lion tigger ginger pepper
  cookie cookies chocolate cheese banana apple cherry strawberry peaches pumpkin coffee vanilla candy sugar pizza
  cat cats kitty kitten dog dogs doggy puppy horse horses pony bunny rabbit mouse fish bird eagle falcon hawk wolf
  bear panda snake dolphin elephant turtle frog spider bee
  mother father mom mommy mama papa daddy dad sister brother family familia familie mother grandma grandpa son
  daughter wife husband friend friends bestfriend boyfriend girlfriend kids children boys girls boy girl man woman
  jesus christ god godisgood jesuschrist jesuslovesme jesusislord blessed faith hope grace peace amen church heaven
  hell devil satan demon killer death blood evil fuck fucker fucking fuckyou fuckoff shit bitch asshole pussy dick
  sexy sex hot nice cool awesome great good bad best super mega ultra power powerful strong magic mystic
  computer internet google gmail yahoo hotmail outlook facebook instagram twitter youtube linkedin microsoft windows
  apple iphone ipad macbook samsung galaxy nokia android linux ubuntu oracle cisco server database network router
  desktop laptop keyboard monitor printer website email mail online mobile phone telephone wireless wifi
  money cash bank banking dollar dollars euro euros pound wallet budget budgets budgeting finance finances financial
  household saving savings account accounts credit debit payment paypal bitcoin invest investment rich millionaire
  salary income expense expenses ledger mortgage pension
  guitar piano music musica rock metal metallica slipknot nirvana eminem tupac beatles justinbieber onedirection
  freedom liberty victory winner champion legend hero warrior knight thunder lightning storm fire ice water ocean
  mountain river island beach paradise dream dreams dreamer home house car ferrari porsche mercedes bmw audi toyota
  honda yamaha harley corvette mustang camaro racing work office company business school college university student
  teacher doctor nurse police army marine navy soldier trustno trustnoone nobody nothing everything something whatever
  whatsoever because remember forget forgot dontforget idontknow dontknow unknown incorrect invalid correct wrong
  correcthorsebatterystaple correct horse battery staple hunter troubador tobeornottobe thequickbrownfox
  quick fox lazy jumps over maytheforcebewithyou openthedoor
  the and you your are not for with this that from have has was but all can new my mine me is it in of to on at no
  yes so we be or our who what when where why how very more much many only just like likes want need know
`;

const forward = text.split(/\s+/).filter((word) => word !== '');
const BACKWARD_LENGTH_MIN = 5;
const backward = forward
  .filter((word) => word.length >= BACKWARD_LENGTH_MIN)
  .map((word) => [...word].reverse().join(''));
const words = new Set([...forward, ...backward]);

export const COMMON_WORD_LENGTH_MAX = Math.max(...[...words].map((word) => word.length));

export function isCommonWord(piece: string): boolean {
  return words.has(piece);
}
