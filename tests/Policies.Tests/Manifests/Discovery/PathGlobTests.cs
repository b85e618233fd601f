using SocPolicy.Manifests.Discovery;

namespace SocPolicy.Policies.Tests.Manifests.Discovery;

internal sealed class PathGlobTests
{
    [TestCase("infra/**", "infra/a.tf", true)]
    [TestCase("infra/**", "infra/x/y/a.tf", true)]
    [TestCase("infra/**", "infra", false)]
    [TestCase("infra", "infra/x/a.tf", true)]
    [TestCase("infra/", "infra/x/a.tf", true)]
    [TestCase("./infra", "infra/a.tf", true)]
    [TestCase("infra", "x/infra/a.tf", false)]
    [TestCase("**/infra", "x/infra/a.tf", true)]
    [TestCase("**/infra", "infra/a.tf", true)]
    [TestCase("*.json", "a.json", true)]
    [TestCase("*.json", "x/a.json", false)]
    [TestCase("**/*.json", "a.json", true)]
    [TestCase("**/*.json", "x/y/a.json", true)]
    [TestCase("a/**/b/*.json", "a/b/c.json", true)]
    [TestCase("a/**/b/*.json", "a/x/b/y/b/c.json", true)]
    [TestCase("a/**/b/*.json", "a/x/c.json", false)]
    [TestCase("*/a?.json", "x/ab.json", true)]
    [TestCase("*/a?.json", "x/a.json", false)]
    [TestCase("**", "x/y.json", true)]
    [TestCase(".", "x/y.json", true)]
    [TestCase("[ab]/*", "b/y.json", true)]
    [TestCase("infra", "infrastructure/a.tf", false)]
    [TestCase("Infra", "infra/a.tf", false)]
    public void Covers_WhatItNames(string glob, string path, bool covers) => Assert.That(new PathGlob(glob).Covers(path), Is.EqualTo(covers));

    [TestCase("infra/*.tf", "", true)]
    [TestCase("infra/*.tf", "infra", true)]
    [TestCase("infra/*.tf", "deploy", false)]
    [TestCase("infra/*.tf", "infra/x", false)]
    [TestCase("infra", "infra/x/y", true)]
    [TestCase("infra/**", "infra/x/y", true)]
    [TestCase("*.tf", "infra", false)]
    [TestCase("*/a/*.tf", "x", true)]
    [TestCase("*/a/*.tf", "x/b", false)]
    [TestCase("**/a.tf", "x/b", true)]
    [TestCase("x/**/a.tf", "y", false)]
    public void MayReachInto_FoldersThatMayHoldSomething(string glob, string folder, bool may) => Assert.That(new PathGlob(glob).MayReachInto(folder), Is.EqualTo(may));

    [TestCase("", "The glob is empty. Write one such as infra/**.")]
    [TestCase(@"a\b", "The glob \"a\\b\" has a backslash. Write it with forward slashes, such as infra/**.")]
    [TestCase("/a", "The glob \"/a\" begins with a slash. Write it relative to the folder of this file.")]
    [TestCase("a/../b", "The glob \"a/../b\" leads out of the folder of this file. Leave out the \"..\".")]
    public void Complaint_SaysWhatToDo(string glob, string message) => Assert.That(PathGlob.Complaint(glob), Is.EqualTo(message));
}
