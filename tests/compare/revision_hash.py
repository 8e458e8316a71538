"""The hash of a text, from the rules HA1 to HA8 of packages/domain/RULES.md alone.

Reads one JSON object a line, {"language", "paragraphs", "brackets"}, and writes its hash."""
import hashlib
import json
import sys
import unicodedata


def canonical(value):
    if isinstance(value, str):
        whole = ''.join('\ufffd' if 0xD800 <= ord(c) <= 0xDFFF else c for c in value)
        return json.dumps(unicodedata.normalize('NFC', whole), ensure_ascii=False)
    if isinstance(value, list):
        return '[' + ','.join(canonical(item) for item in value) + ']'
    if isinstance(value, dict):
        names = sorted((n for n in value if value[n] is not ...), key=lambda n: n.encode('utf-16-be'))
        return '{' + ','.join(canonical(n) + ':' + canonical(value[n]) for n in names) + '}'
    return json.dumps(value)


def runs(source, brackets):
    placed = []
    for run in source:
        bracket = brackets[run['bracket']] if 'bracket' in run else {}
        proposed = bracket.get('state') == 'proposed' and 'proposed' in bracket
        placed += bracket['proposed'] if proposed else [run]
    joined = []
    for run in placed:
        if 'bracket' in run:
            joined.append({'bracket': wordings(brackets[run['bracket']], brackets)})
        elif run['text'] and joined and joined[-1].get('marks') == (run.get('marks') or ...) and 'text' in joined[-1]:
            joined[-1]['text'] += run['text']
        elif run['text']:
            joined.append({'text': run['text'], 'marks': run.get('marks') or ...})
    return joined


def wordings(bracket, brackets):
    alternatives = [{'runs': runs(a['runs'], brackets), 'proposedBy': a['proposedBy'],
                     'originatedBy': a.get('originatedBy', ...)} for a in bracket['alternatives']]
    base = None if bracket['base'] is None else runs(bracket['base'], brackets)
    return {'kind': bracket['kind'], 'base': base, 'alternatives': alternatives}


for line in sys.stdin:
    text = json.loads(line)
    known = {bracket['id']: bracket for bracket in text['brackets']}
    paragraphs = [{'id': p['id'], 'part': p['part'], 'runs': runs(p['runs'], known),
                   'level': p.get('level', 1) if p['part'] == 'sub' else ...} for p in text['paragraphs']]
    form = canonical({'language': text['language'], 'paragraphs': paragraphs})
    print(hashlib.sha256(form.encode('utf-8')).hexdigest())
