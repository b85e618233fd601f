using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SocPolicy.Analyzers.Classification;

namespace SocPolicy.CodeFixes;

/// <summary>Puts the project's own attribute for this class of data on a property, or [PersonalData].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SOC1028DeclareMember : NodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SOC1028"];

    protected override string Title => "Declare the data";

    protected override SyntaxNode? Rewrite(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property || model.GetDeclaredSymbol(property) is not { } symbol) return null;
        if (InferredClassifier.StrongClass(symbol) is not { } dataClass || AttributeFor(dataClass, model) is not { } type) return null;
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (name.EndsWith("Attribute", StringComparison.Ordinal)) name = name.Substring(0, name.Length - 9);
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(name).WithAdditionalAnnotations(Simplifier.Annotation));
        if (property.AttributeLists.FirstOrDefault(l => l.Target is null) is { } list)
            return root.ReplaceNode(list, list.AddAttributes(attribute.WithLeadingTrivia(SyntaxFactory.Space)));
        var added = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithTrailingTrivia(SyntaxFactory.Space);
        return root.ReplaceNode(property, property.WithoutLeadingTrivia().AddAttributeLists(added).WithLeadingTrivia(property.GetLeadingTrivia()));
    }

    private static INamedTypeSymbol? AttributeFor(DataClass dataClass, SemanticModel model)
    {
        var own = model.Compilation.GetSymbolsWithName(n => n.EndsWith("Attribute", StringComparison.Ordinal), SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(t => t.InstanceConstructors.Any(c => c.Parameters.IsEmpty) && DeclaredClassifier.ClassOf(t) == dataClass)
            .OrderBy(t => t.ToDisplayString(), StringComparer.Ordinal);
        return own.FirstOrDefault() ??
            (dataClass is DataClass.Personal or DataClass.SensitivePersonal ? model.Compilation.GetTypesByMetadataName(DeclaredClassifier.PersonalData).FirstOrDefault() : null);
    }
}
