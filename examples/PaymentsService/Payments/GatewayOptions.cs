namespace PaymentsService.Payments;

/// <summary>Section <c>Gateway</c> of the configuration.</summary>
public sealed class GatewayOptions
{
    public string BaseUrl { get; set; } = "";

    public string ApiKey { get; set; } = "";

    public string ApiKeyHeader { get; set; } = "X-Api-Key";

    /// <summary>How long the gateway's tokens are good for.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>What is above is declined.</summary>
    public decimal Limit { get; set; } = 10_000;
}
