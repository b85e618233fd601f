using System.Reflection;
using SocPolicy.Model;

namespace SocPolicy.Compilation;

/// <summary>Policies with their compiled rules: what <see cref="PolicyCompiler"/> makes, or a build left behind.</summary>
public sealed class CompiledPolicySet
{
    /// <summary>The resource of a compiled assembly that holds what its policies say.</summary>
    public const string ManifestResource = "policies.json";

    private CompiledPolicySet(IReadOnlyList<CompiledPolicy> policies) => Policies = policies;

    /// <summary>The policies, sorted by id.</summary>
    public IReadOnlyList<CompiledPolicy> Policies { get; }

    /// <summary>No policies.</summary>
    public static CompiledPolicySet Empty { get; } = new([]);

    /// <summary>Binds an assembly that was compiled from generated code.</summary>
    /// <param name="assembly">Loaded into a context that shares this engine.</param>
    /// <exception cref="InvalidDataException">The assembly was not made from generated code of this version.</exception>
    public static CompiledPolicySet FromAssembly(Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(ManifestResource)
            ?? throw new InvalidDataException($"{assembly.GetName().Name} holds no {ManifestResource}.");
        return Bind(PolicyJson.Read(stream), assembly);
    }

    private static CompiledPolicySet Bind(IReadOnlyList<Policy> policies, Assembly assembly)
    {
        var compiled = new List<CompiledPolicy>(policies.Count);
        foreach (var policy in policies)
        {
            var type = assembly.GetType($"{PolicyCodeWriter.Namespace}.{PolicyCodeWriter.ClassName(policy)}", throwOnError: false)
                ?? throw new InvalidDataException($"{assembly.GetName().Name} has no rules of {policy.Id}.");
            var rules = new List<CompiledRule>(policy.Rules.Count);
            for (var i = 0; i < policy.Rules.Count; i++)
            {
                var rule = policy.Rules[i];
                rules.Add(new(
                    rule,
                    rule.Each is null ? null : Method<RuleItems>(type, i, PolicyCodeWriter.Each),
                    rule.Where is null ? null : Method<RuleTest>(type, i, PolicyCodeWriter.Where),
                    Method<RuleTest>(type, i, PolicyCodeWriter.Assert),
                    rule.Message is null ? null : Method<RuleMessage>(type, i, PolicyCodeWriter.Message)));
            }

            compiled.Add(new(policy, rules));
        }

        return new([.. compiled.OrderBy(one => one.Policy.Id, StringComparer.Ordinal)]);
    }

    private static TDelegate Method<TDelegate>(Type type, int rule, string part)
        where TDelegate : Delegate
    {
        var name = PolicyCodeWriter.MethodName(rule, part);
        var method = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static)
            ?? throw new InvalidDataException($"{type.FullName} has no method {name}.");
        return method.CreateDelegate<TDelegate>();
    }
}
