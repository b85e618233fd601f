using System.Reflection;
using SocPolicy.Compilation.Verification;
using SocPolicy.Language;

namespace SocPolicy.Policies.Tests.Compilation.Verification;

[TestFixture]
internal sealed class AllowListTests
{
    private const string Language = "SocPolicy.Language";

    private static readonly string[] Shut = ["Equals", "GetHashCode", "ToString", "GetType"];

    public static IEnumerable<string> PublicMembers =>
        from type in typeof(Value).Assembly.GetExportedTypes()
        where type.Namespace is Language or $"{Language}.Iam" && type != typeof(ResourceDescription)
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        where member.GetCustomAttribute<ObsoleteAttribute>() is null && !Shut.Contains(member.Name)
        select Describe(member);

    [TestCaseSource(nameof(PublicMembers))]
    public void PublicMemberOfLanguage_IsOnTheList(string member) =>
        Assert.That(AllowList.Default.HasMember(member, out _), Is.True, $"AllowList.txt lacks the line\n{member}\nAdd it when the member is total, pure and bounded.");

    [Test]
    public void EveryMemberOfLanguageOnTheList_Exists() =>
        Assert.That(AllowList.Default.Members.Where(one => !IsOfBaseLibrary(one)).Except(PublicMembers), Is.Empty);

    private static bool IsOfBaseLibrary(string member)
    {
        var owner = member[..member.IndexOf("::", StringComparison.Ordinal)].Split(' ')[^1];
        return owner is "string" or "object" || owner.StartsWith("System.", StringComparison.Ordinal);
    }

    private static string Describe(MethodBase member) =>
        $"{(member.IsStatic ? "" : "instance ")}{(member is MethodInfo method ? Name(method.ReturnType) : "void")} {Simple(member.DeclaringType!)}::{member.Name}({string.Join(", ", member.GetParameters().Select(one => Name(one.ParameterType)))})";

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return $"!{type.GenericParameterPosition}";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        return type.IsConstructedGenericType ? $"{Simple(type.GetGenericTypeDefinition())}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : Simple(type);
    }

    private static string Simple(Type type) =>
        type == typeof(string) ? "string" : type == typeof(bool) ? "boolean" : type == typeof(int) ? "int32" : type == typeof(long) ? "int64" : type == typeof(double) ? "double"
        : type == typeof(void) ? "void" : type == typeof(object) ? "object" : $"{type.Namespace}.{type.Name}".Replace($"{Language}.", "", StringComparison.Ordinal);
}
