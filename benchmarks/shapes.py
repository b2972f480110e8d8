"""Methods with any number of independent branches: what they are called, and their source for a number of branches."""


def each(n, text):
    return ' '.join(text.replace('#', str(i)).replace('@', str(1 << i) + 'L') for i in range(n))


def parameters(n, kind):
    return ', '.join(f'{kind} p{i}' for i in range(n))


shapes = {
    'bits of a number': lambda n: f'static int m(long bits) {{ int n = 1; {each(n, "if ((bits & @) != 0) n++;")} return 10 / n; }}',
    'a crash for one sum of bits': lambda n: f'static int m(long bits) {{ int n = 0; {each(n, "if ((bits & @) != 0) n++;")} return 10 / (n - 1); }}',
    'comparisons': lambda n: f'static int m({parameters(n, "int")}) {{ int n = 1; {each(n, "if (p# > #) n++;")} return 10 / n; }}',
    'calls': lambda n: f'static int one(int p) {{ return p > 3 ? 1 : 0; }} static int m({parameters(n, "int")}) {{ int n = 1; {each(n, "n += one(p#);")} return 10 / n; }}',
    'null checks, a text is built': lambda n: f'static String m({parameters(n, "String")}) {{ StringBuilder b = new StringBuilder("x"); {each(n, "if (p# != null) b.append(p#);")} return b.substring(1); }}',
    'contains': lambda n: f'static int m(String t) {{ if (t == null) return 0; int n = 1; {each(n, "if (t.contains(" + chr(34) + "w#" + chr(34) + ")) n++;")} return 10 / n; }}',
    'elements are added': lambda n: f'static int m({parameters(n, "int")}) {{ java.util.List<Integer> l = new java.util.ArrayList<>(); {each(n, "if (p# > #) l.add(p#);")} return l.isEmpty() ? 0 : l.get(0); }}',
}
