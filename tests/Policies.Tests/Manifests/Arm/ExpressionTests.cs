using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Arm;

public sealed class ExpressionTests
{
    private const string Sections =
        """
        "parameters": {
          "env": { "type": "string", "defaultValue": "prod" },
          "open": { "type": "string" },
          "tier": { "type": "string", "allowedValues": ["Standard_LRS", "Standard_GRS"] },
          "flag": { "type": "bool" },
          "size": { "type": "int", "defaultValue": 3 },
          "secret": { "type": "secureString", "defaultValue": "x" },
          "derived": { "type": "string", "defaultValue": "[concat(parameters('env'), '-x')]" }
        },
        "functions": [{ "namespace": "own", "members": { "twice": { "parameters": [{ "name": "t", "type": "string" }], "output": { "type": "string", "value": "[concat(parameters('t'), parameters('t'))]" } } } }],
        "variables": {
          "a": { "b": [1, { "c": "deep" }] },
          "next": "[variables('a').b[1].c]",
          "copy": [{ "name": "loop", "count": 2, "input": "[concat('i', copyIndex('loop', 1))]" }],
          "object": { "copy": [{ "name": "inner", "count": 2, "input": "[copyIndex('inner')]" }] }
        }
        """;

    [TestCase("parameters('env')", "'prod'")]
    [TestCase("PARAMETERS('ENV')", "'prod'")]
    [TestCase("parameters('open')", "<... parameter open has no default>")]
    [TestCase("parameters('tier')", "<Standard_...RS parameter tier has no default>")]
    [TestCase("parameters('flag')", "<parameter flag has no default>")]
    [TestCase("parameters('secret')", "<... parameter secret is a secret>")]
    [TestCase("parameters('derived')", "'prod-x'")]
    [TestCase("parameters('gone')", "<there is no parameter gone>")]
    [TestCase("variables('next')", "'deep'")]
    [TestCase("variables('a').B[0]", "1")]
    [TestCase("variables('a')['b'][1]['c']", "'deep'")]
    [TestCase("variables('a').b[9]", "<the list has 2 items, and no index 9>")]
    [TestCase("variables('a').gone", "<there is no property gone>")]
    [TestCase("variables('loop')", "['i1', 'i2']")]
    [TestCase("variables('object').inner", "[0, 1]")]
    [TestCase("own.twice('ab')", "'abab'")]
    [TestCase("own.gone('ab')", "<there is no function own.gone>")]
    [TestCase("concat('a', parameters('open'), 'z')", "<a...z parameter open has no default>")]
    [TestCase("concat('it''s', 1)", "'it's1'")]
    [TestCase("concat(createArray(1), createArray(2))", "[1, 2]")]
    [TestCase("format('{0}-{1}-{{x}}', 'a', 5)", "'a-5-{x}'")]
    [TestCase("format('{0:D3}', 7)", "'007'")]
    [TestCase("format('{0}.{1}', parameters('open'), 'x')", "<....x parameter open has no default>")]
    [TestCase("if(equals(parameters('env'), 'prod'), 1, 2)", "1")]
    [TestCase("if(equals(parameters('env'), 'PROD'), 1, 2)", "2")]
    [TestCase("if(parameters('flag'), 'TLS1_2', 'TLS1_0')", "<TLS1_... parameter flag has no default>")]
    [TestCase("if(parameters('flag'), true(), true())", "true")]
    [TestCase("equals(1, '1')", "false")]
    [TestCase("equals(createArray('a'), createArray('b'))", "false")]
    [TestCase("equals(createArray('a'), createArray('A'))", "<equals has arguments that do not fit>")]
    [TestCase("and(true(), false(), parameters('flag'))", "false")]
    [TestCase("or(false(), parameters('flag'))", "<parameter flag has no default>")]
    [TestCase("or(parameters('flag'), true())", "true")]
    [TestCase("not(equals(1, 1))", "false")]
    [TestCase("bool('True')", "true")]
    [TestCase("coalesce(null(), 'x')", "'x'")]
    [TestCase("greater(3, 2)", "true")]
    [TestCase("lessOrEquals('a', 'b')", "true")]
    [TestCase("add(1, 2)", "3")]
    [TestCase("div(7, 2)", "3")]
    [TestCase("div(7, 0)", "<div has no result for these numbers>")]
    [TestCase("mod(7, 4)", "3")]
    [TestCase("mul(4000000000, 4000000000)", "<mul has no result for these numbers>")]
    [TestCase("int('12')", "12")]
    [TestCase("max(createArray(1, 5, 3))", "5")]
    [TestCase("min(4, 2)", "2")]
    [TestCase("string(true())", "'True'")]
    [TestCase("toLower('AbC')", "'abc'")]
    [TestCase("toUpper(concat('a', parameters('open')))", "<A... parameter open has no default>")]
    [TestCase("trim('  a ')", "'a'")]
    [TestCase("replace('a-b', '-', '')", "'ab'")]
    [TestCase("substring('abcdef', 1, 3)", "'bcd'")]
    [TestCase("split('a,b;c', createArray(',', ';'))", "['a', 'b', 'c']")]
    [TestCase("join(createArray('a', 'b'), '-')", "'a-b'")]
    [TestCase("startsWith('abc', 'AB')", "true")]
    [TestCase("padLeft(7, 3, '0')", "'007'")]
    [TestCase("length('abc')", "3")]
    [TestCase("length(createArray(1, parameters('open')))", "2")]
    [TestCase("empty('')", "true")]
    [TestCase("empty(createArray())", "true")]
    [TestCase("first(createArray('x', 'y'))", "'x'")]
    [TestCase("last('abc')", "'c'")]
    [TestCase("take(createArray(1, 2, 3), 2)", "[1, 2]")]
    [TestCase("skip('abc', 1)", "'bc'")]
    [TestCase("range(2, 3)", "[2, 3, 4]")]
    [TestCase("range(0, 1000000000)", "<range has arguments that do not fit>")]
    [TestCase("contains(createArray('a', parameters('open')), 'a')", "true")]
    [TestCase("contains(createArray('a', parameters('open')), 'b')", "<an item of the list is unknown>")]
    [TestCase("contains(createObject('a', 1), 'A')", "true")]
    [TestCase("indexOf('abc', 'C')", "2")]
    [TestCase("flatten(createArray(createArray(1), createArray(2)))", "[1, 2]")]
    [TestCase("createObject('a', parameters('open'), 'b', 1)", "{a: <... parameter open has no default>, b: 1}")]
    [TestCase("union(createObject('a', 1, 'b', 1), createObject('b', 2))", "{a: 1, b: 2}")]
    [TestCase("union(createArray(1, 2), createArray(2, 3))", "[1, 2, 3]")]
    [TestCase("intersection(createArray(1, 2), createArray(2, 3))", "[2]")]
    [TestCase("items(createObject('b', 1, 'a', 2))", "[{key: 'a', value: 2}, {key: 'b', value: 1}]")]
    [TestCase("tryGet(createObject('a', 1), 'b')", "null")]
    [TestCase("json('{\"a\": [1]}')", "{a: [1]}")]
    [TestCase("base64('abc')", "'YWJj'")]
    [TestCase("base64ToString('YWJj')", "'abc'")]
    [TestCase("map(range(0, 2), lambda('x', concat('n', lambdaVariables('x'))))", "['n0', 'n1']")]
    [TestCase("filter(range(0, 4), lambda('x', greater(lambdaVariables('x'), 2)))", "[3]")]
    [TestCase("resourceGroup().location", "<resourceGroup() is known only when the template is deployed>")]
    [TestCase("uniqueString('a')", "<... uniqueString makes a hash>")]
    [TestCase("resourceId('Microsoft.Storage/storageAccounts', 'store')", "</subscriptions/.../providers/Microsoft.Storage/storageAccounts/store ids are known only when the template is deployed>")]
    [TestCase("reference('store').primaryEndpoints", "<reference is known only when the template is deployed>")]
    [TestCase("unheardOf(1)", "<the function unheardOf is not evaluated>")]
    [TestCase("concat('a'", "<the expression is wrong: a ',' or ')' is missing in the arguments of concat>")]
    [TestCase("'a' 'b'", "<the expression is wrong: ''' stands behind the end of the expression>")]
    public void Expression_IsEvaluated(string expression, string expected) =>
        Assert.That(Reading.Show(ArmTemplates.Property($"\"[{expression.Replace("\"", "\\\"", StringComparison.Ordinal)}]\"", Sections)), Is.EqualTo(expected));

    [TestCase("[[x]", "'[x]'")]
    [TestCase("[x", "'[x'")]
    [TestCase("x]", "'x]'")]
    [TestCase("[]", "'[]'")]
    public void TextInBrackets_MayBeAText(string text, string expected) => Assert.That(Reading.Show(ArmTemplates.Property($"\"{text}\"")), Is.EqualTo(expected));

    [TestCase("[resourceId('Microsoft.Storage/storageAccounts', 'store')]", "id")]
    [TestCase("[reference(resourceId('Microsoft.Storage/storageAccounts', 'STORE'), '2019-06-01').primaryEndpoints.blob]", "primaryEndpoints.blob")]
    [TestCase("[listKeys('store', '2019-06-01').keys[0].value]", "keys")]
    public void Reference_IsKept(string expression, string attribute)
    {
        var reference = ArmTemplates.Property($"\"{expression}\"").References.Single();
        Assert.That((reference.Unit, reference.Address, reference.Kind), Is.EqualTo(("main.json", "Microsoft.Storage/storageAccounts/store", ReferenceKind.Whole)));
        Assert.That(reference.Attribute, Does.StartWith(attribute));
    }

    [Test]
    public void Value_StandsWhereItsExpressionDoes() =>
        Assert.That(ArmTemplates.Property("\"[parameters('env')]\"", Sections).Span.Text, Is.EqualTo("\"[parameters('env')]\""));

    [Test]
    public void UnionWithAnUnknown_KeepsWhatIsThere() =>
        Assert.That(Reading.Show(ArmTemplates.Property("\"[union(createObject('a', 1), resourceGroup().tags)]\"")), Is.EqualTo("{a: <resourceGroup() is known only when the template is deployed>}"));
}
