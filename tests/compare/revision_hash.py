"""The hash of each line, {"language", "paragraphs", "brackets"}, from the rules HA1 to HA11 of RULES.md alone."""
import hashlib, json, sys, unicodedata

def canonical(value):
    if isinstance(value, list):
        return '[' + ','.join(map(canonical, value)) + ']'
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode('utf-16-be'))
        return '{' + ','.join(canonical(name) + ':' + canonical(value[name]) for name in names) + '}'
    if isinstance(value, str):
        value = unicodedata.normalize('NFC', ''.join('\ufffd' if '\ud800' <= c <= '\udfff' else c for c in value))
    return json.dumps(value, ensure_ascii=False)

def runs(source, brackets):
    joined, known = [], lambda run: brackets.get(run.get('bracket'), {})
    placed = lambda run: known(run).get('proposed', [run]) if known(run).get('state') == 'proposed' else [run]
    for run in (part for run in source for part in placed(run)):
        marks = {'marks': run['marks']} if run.get('marks') else {}
        if 'bracket' in run:
            joined.append({'bracket': wordings(brackets[run['bracket']], brackets)})
        elif joined and joined[-1] == {'text': joined[-1].get('text'), **marks}:
            joined[-1]['text'] += run['text']
        elif run['text']:
            joined.append({'text': run['text'], **marks})
    return joined

def wordings(bracket, brackets):
    alternatives = [{**{name: one[name] for name in ('proposedBy', 'originatedBy') if name in one},
                     'runs': runs(one['runs'], brackets)} for one in bracket['alternatives']]
    base = bracket['base'] and runs(bracket['base'], brackets)
    return {'kind': bracket['kind'], 'base': base, 'alternatives': alternatives}

for text in map(json.loads, sys.stdin):
    known, paragraphs = {bracket['id']: bracket for bracket in text['brackets']}, []
    for one in text['paragraphs']:
        level = {'level': one.get('level', 1)} if one['part'] == 'sub' else {}
        notes = [runs(b['footnote'], known) for b in known.values() if 'footnote' in b and b['paragraph'] == one['id']]
        more = {**level, 'footnotes': notes} if notes else level
        paragraphs.append({'id': one['id'], 'part': one['part'], 'runs': runs(one['runs'], known), **more})
    print(hashlib.sha256(canonical({'language': text['language'], 'paragraphs': paragraphs}).encode()).hexdigest())
