using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Manifests.Renovate;

public sealed class RenovateFormatTests
{
    [TestCase("renovate.json")]
    [TestCase(".github/renovate.json5")]
    [TestCase(".renovaterc")]
    [TestCase("sub/.renovaterc.json5")]
    public void Settings_AreAResource(string path) =>
        Assert.That(Reading.Addresses(Combined.Resources((path, "{ \"automerge\": false }"))), Is.EqualTo(new[] { "renovate/config " + path }));

    [Test]
    public void Json5_IsRead()
    {
        var body = Combined.Resources(("renovate.json5", """
            // why
            {
              $schema: 'it\'s "x"\x41\u00e9\
             end',
              _a1: [+1, -0x1F, .5, 5., 1e3,],
              "b": null, 'c d': true,
            }
            """))[0].Body;
        Assert.That(Reading.Show(body), Is.EqualTo("""{$schema: 'it's "x"Aé end', _a1: [+1, -0x1F, .5, 5., 1e3], b: null, c d: true, enabled: true}"""));
        Assert.That(((ListNode)Reading.At(body, "_a1")).Items.Cast<NumberNode>().Select(node => node.Number), Is.EqualTo(new[] { 1, -31, 0.5, 5, 1000 }));
    }

    [TestCase("{'a: 1}")]
    [TestCase("{a: '\\u12'}")]
    [TestCase("{a: +-1}")]
    [TestCase("{a: 012}")]
    [TestCase("{a: Infinity}")]
    [TestCase("{a 1}")]
    [TestCase("{-a: 1}")]
    public void WhatIsNoJson5_IsAnError(string content) => Assert.That(Combined.Diagnostics(("renovate.json5", content)).Single(), Does.Contain("error SOC4030"));

    [TestCase("{a: 1}")]
    [TestCase("{'a': 1}")]
    [TestCase("{\"a\": +1}")]
    public void PlainJson_StaysStrict(string content) => Assert.That(Reading.Diagnostics("a.json", content).Single(), Does.Contain("error SOC4030"));

    [TestCase("{}", State.True)]
    [TestCase("{extends: ['config:recommended', ':semanticCommits']}", State.True)]
    [TestCase("{extends: ['config:recommended', ':disableRenovate']}", State.False)]
    [TestCase("{extends: ['github>acme/renovate-config']}", State.Unknown)]
    [TestCase("{extends: ['local>acme/renovate-config'], enabled: true}", State.True)]
    [TestCase("{enabled: false}", State.False)]
    public void Enabled_IsWhatPresetsLeave(string content, State expected) =>
        Assert.That((new Resource(Combined.Resources(("renovate.json5", content))[0])["enabled"] == true).State, Is.EqualTo(expected));

    [Test]
    public void WhatPresetsMaySet_IsUnknown() =>
        Assert.That(new Resource(Combined.Resources(("renovate.json", """{"extends": ["config:recommended"]}"""))[0])["schedule"].Exists.State, Is.EqualTo(State.Unknown));

    [Test]
    public void OfSeveralFiles_OneIsRead() =>
        Assert.That(
            Combined.Diagnostics((".renovaterc", "{}"), ("renovate.json", "{}")),
            Is.EqualTo(new[] { ".renovaterc(1,1): warning SOC4226: Renovate does not read this file beside renovate.json. Move its settings there, and remove it." }));

    [Test]
    public void NoObject_IsAnError() =>
        Assert.That(Combined.Diagnostics(("renovate.json", "[]")), Is.EqualTo(new[] { "renovate.json(1,1): error SOC4225: The settings are no object. Put them between '{' and '}'." }));
}
