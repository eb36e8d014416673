const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Lower case, without the last stop. After these no sentence ends, whatever follows. */
export const NEVER_ENDS = set('v vs e.g i.e viz cf mr mrs ms messrs mx dr prof hon incl approx c.f rel')

/** Abbreviations only in front of a number, a sign, a bracket or another abbreviation; else they are words: `Is it art? No.` */
export const BEFORE_NUMBERS = set(`no nos art arts sec secs sect subsec para paras par pars reg regs rev pt pts ch chs cl cls sch app apps fig figs vol vols p pp ed eds ex exs exh
  tit sess cong subch subd supp stat stats cir dist div dept ord amend op dkt r rr ver ann add l ll n nn fn fns bk bankr pl cmt cmts subpt tbl doc docs subs subss const
  jan feb mar apr jun jul aug sep sept oct nov dec ct crim civ evid proc fed`)

/** Abbreviations that can also close a sentence: what follows decides. */
export const MAY_END = set(`etc inc ltd co corp plc llc llp lp bros assn ass'n dep't gov't int'l nat'l u.s u.k e.u u.s.c u.s.c.a c.f.r f.r d.c l.a n.y u.n seq al a.m p.m jr sr esq ph.d m.d j.d
  n.a s.a n.v b.v gmbh id ibid supra st ave blvd rd mt ft sen rep gov gen col capt cpt lt sgt maj adm cmdr pres supt atty sec'y treas adj
  pub est mfg mfrs ins indus elec tel ry r.r bhd comm'n comm comms auth admin educ hosp hous mgmt mkt nat natl pac prods props prot res sav sys tech transp univ util
  cal ill tex fla pa mass mich minn miss mo mont neb nev okla ore tenn vt va wash wis wyo ala ariz ark colo conn del ga ind kan ky la md me
  f so vet n.e n.w s.e s.w a.d a.2d p.2d f.2d f.3d f.4th s.ct l.ed cert aff'd rev'd reh'g app'x n.b q.v cit loc ante post tr pet br resp`)

/** Words with which a sentence often begins, and a name seldom goes on. */
export const STARTERS = set(`the this that these those it its he she they we you i in on at by for from to with under as if when where while after before because although though however
  moreover further furthermore therefore thus hence accordingly consequently nor but and or so yet then there here a an any all each every some such no none nothing nobody neither either both
  one two three most many several other another his her their our my your what who whom whose which why how does did do is are was were has have had can could should would will may must shall
  not nevertheless nonetheless instead rather indeed similarly likewise finally first second third next also even only unlike until unless since during upon within without between among through
  given see compare contra accord id plaintiff plaintiffs defendant defendants petitioner petitioners respondent respondents appellant appellants appellee appellees otherwise meanwhile again
  still once whether whatever whenever wherever everyone everything anyone anything nobody let please section subsection paragraph pursuant notwithstanding except today now later notice employees`)
