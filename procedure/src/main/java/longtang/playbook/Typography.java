package longtang.playbook;

/// How the lawyer's view is set: Chinese first, A4 when printed, in the colours of the product.
final class Typography {

    static final String CSS = """
            :root{--ink:#1b2530;--ink-2:#42505d;--ink-3:#5f6c78;--line:#dcdad4;--line-2:#ebe9e4;--paper:#f4f2ee;--brand:#17506a;--brand-d:#0f3b50;--brand-t:#e5eff3;--amber:#855300;--amber-t:#fdf1d8;--jade:#17693f;--jade-t:#e3f3ea;--brick:#a8381f;--brick-t:#fbeae4}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:960px;padding:32px 28px 80px;background:#fff;color:var(--ink);font:400 15px/1.75 "Source Han Serif SC","Noto Serif CJK SC","Songti SC","SimSun",serif;font-variant-numeric:tabular-nums;line-break:strict;overflow-wrap:anywhere;text-autospace:normal;hanging-punctuation:allow-end}
            h1,h2,h3,h4,th,dt,.kicker,.tag,.internal,.proof,.lead,.hash,small{font-family:"PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
            h1{font-size:30px;line-height:1.35;margin:2px 0 10px;letter-spacing:.02em}
            h2{font-size:20px;margin:44px 0 2px;padding-top:10px;border-top:2px solid var(--brand);color:var(--brand-d)}
            h3{font-size:17px;margin:26px 0 6px}h3.region{background:var(--paper);padding:6px 12px;border-left:4px solid var(--brand)}
            h4{font-size:15.5px;margin:0 0 6px;font-weight:600}
            .kicker{color:var(--ink-3);font-size:13px;margin:0}.hash{color:var(--ink-3);font-size:11.5px;margin:4px 0 0}.lead{color:var(--ink-2);font-size:13.5px;margin:0 0 10px}
            .proof{display:inline-block;margin:0;padding:4px 12px;border-radius:6px;font-size:14px}.good{background:var(--jade-t);color:var(--jade)}.bad{background:var(--brick-t);color:var(--brick)}
            ol{margin:0;padding-left:2em}li{margin:3px 0}
            a{color:var(--brand);text-decoration:none;border-bottom:1px solid #8fb9ca}
            dl{display:grid;grid-template-columns:minmax(5.5em,max-content) 1fr;gap:3px 16px;margin:0 0 8px}dt{color:var(--ink-3);font-size:13px;padding-top:1px;max-width:15em}dd{margin:0}
            .step{border:1px solid var(--line);border-radius:8px;padding:12px 16px 10px;margin:10px 0}
            .tag,.internal{display:inline-block;font-size:12px;line-height:1.5;padding:0 7px;border-radius:5px;font-weight:400}.tag{background:var(--brand-t);color:var(--brand-d)}.internal{background:var(--amber-t);color:var(--amber)}
            table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.6;margin:4px 0}th{text-align:left;font-weight:600;color:var(--ink-2);font-size:12.5px;background:#f8f7f4}th,td{border-bottom:1px solid var(--line-2);padding:4px 8px;vertical-align:top}
            .moves th:nth-child(1){width:20%}.moves th:nth-child(2){width:22%}.moves th:nth-child(3){width:18%}.moves th:nth-child(4){width:18%}
            .papers th[scope]{width:18%;background:none;color:var(--ink)}.papers td:nth-last-child(3){width:18%}.papers td:last-child{width:26%}.papers tbody tr:first-child>*{border-top:1px solid var(--line)}
            .grid td,.grid th{border:1px solid var(--line)}.out{background:var(--brand-t);font-weight:600}
            td small{display:block;color:var(--ink-3)}
            .sign{margin-top:26px}.sign th{width:7em;background:none}.sign td{border-bottom:1px solid var(--ink-2)}
            .quote{margin:6px 0 0;padding-left:10px;border-left:2px solid var(--line);font-size:12.5px;line-height:1.65;color:var(--ink-2)}
            .end{margin:6px 0;padding:4px 12px;background:var(--jade-t);border-radius:6px}.note{margin:4px 0;color:var(--ink-2)}
            .article{margin:12px 0;padding-left:14px;border-left:3px solid var(--line)}.article p{margin:0;text-indent:2em}
            figure{margin:12px 0}figure svg{width:100%;height:auto;max-height:1300px}.rules{columns:2;column-gap:28px;font-size:13.5px}
            @media print{@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt "Noto Sans CJK SC",sans-serif;color:#5f6c78}}body{max-width:none;padding:0;font-size:10.5pt;line-height:1.6}.rules{font-size:8.5pt;line-height:1.45}li{margin:0}figure svg{max-height:236mm}h2+.lead+figure svg{max-height:205mm}h2{margin-top:18px}h2,h3,h4,.lead,.note{break-after:avoid}.step{box-decoration-break:clone;-webkit-box-decoration-break:clone}.step dl,.quote,.article,tr,figure,.end,.sign{break-inside:avoid}thead{break-after:avoid}a{border:0;color:inherit}h2:nth-of-type(4){break-before:page}}
            @media(max-width:640px){body{padding:18px 14px}dl{grid-template-columns:1fr;gap:0}dt{margin-top:6px}.moves thead{display:none}.moves td{display:block;border:0;padding:1px 0}.moves tr{display:block;border-bottom:1px solid var(--line);padding:6px 0}}
            """;

    private Typography() {}
}
